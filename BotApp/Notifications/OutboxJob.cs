using System.Diagnostics;
using BotApp.Basics;
using BotApp.Notifications.Leases;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Notifications;

/// <summary>
/// Processes outbox rows. A row is leased, sent, and acknowledged only by the worker that holds the lease; after a crash another worker
/// takes it when the lease expires. Rows for one person are sent in order, different people concurrently: a slow chat blocks nobody else.
/// Mails have workers of their own, so that a hanging relay does not block cards.
/// </summary>
internal sealed class OutboxJob(
    IEnumerable<OutboxRoute> routes,
    IServiceScopeFactory scopes,
    OutboxSignal signal,
    UpgradeGate gate,
    DeliveryFindings findings,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxJob> log) : BackgroundService
{
    /// <summary>Concurrent chats and concurrent mails.</summary>
    private const int MaxConcurrentChats = 32;
    private const int MaxConcurrentMails = 8;

    // Two handlers of one kind stop the start.
    private readonly Dictionary<string, OutboxRoute> _routes = routes.ToDictionary(route => route.Kind, StringComparer.Ordinal);

    private static readonly TimeSpan AcknowledgeRetryDelay = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IOutboxLeases>().ReleaseAbandonedAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            RunWorkerAsync(byRelay: false, MaxConcurrentChats, stoppingToken),
            RunWorkerAsync(byRelay: true, MaxConcurrentMails, stoppingToken));

    private async Task RunWorkerAsync(bool byRelay, int sideBySide, CancellationToken stoppingToken)
    {
        var underWay = new List<Delivery>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var ring = signal.NextAsync();
            underWay.RemoveAll(person => person.Task.IsCompleted);
            var taken = 0;
            try
            {
                await RenewLeasesAsync(underWay, stoppingToken);
                taken = await StartDeliveriesAsync(byRelay, sideBySide - underWay.Count, underWay, stoppingToken);
            }
            catch (Exception fault)
            {
                // Also on shutdown: running deliveries are awaited below.
                log.LogError("Outbox poll failed: {Fault}", fault.GetType().Name);
            }

            if (taken == 0)
            {
                var pause = Task.Delay(TimeSpan.FromSeconds(options.Value.PollSeconds), clock, stoppingToken);
                await Task.WhenAny([ring, pause, .. underWay.Select(person => person.Task)]);
            }
        }

        await Task.WhenAll(underWay.Select(person => person.Task));
    }

    /// <summary>Leases due rows and starts their delivery; returns how many.</summary>
    private async Task<int> StartDeliveriesAsync(bool byRelay, int free, List<Delivery> underWay, CancellationToken stop)
    {
        if (free <= 0 || gate.IsClosed)
        {
            return 0;
        }

        var hold = new Lease(Guid.NewGuid(), TimeSpan.FromSeconds(options.Value.LeaseSeconds));
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<IOutboxLeases>().LeaseAsync(
            new LeaseRequest(hold.Worker, byRelay, clock.GetUtcNow(), hold.Duration, Math.Min(free, options.Value.BatchSize)), stop);
        underWay.AddRange(rows.GroupBy(row => row.OfficerId ?? row.Subject)
            .Select(person => new Delivery(
                hold,
                SendInOrderAsync([.. person.OrderBy(row => row.DueAt).ThenBy(row => row.Id)], hold, stop))));
        return rows.Count;
    }

    private async Task RenewLeasesAsync(List<Delivery> underWay, CancellationToken ct)
    {
        var old = underWay.Select(person => person.Lease).Distinct().Where(hold => hold.IsDueForRenewal).ToList();
        if (old.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            var asked = Stopwatch.GetTimestamp();
            await scope.ServiceProvider.GetRequiredService<IOutboxLeases>()
                .RenewLeasesAsync([.. old.Select(hold => hold.Worker)], old[0].Duration, ct);
            old.ForEach(hold => hold.RenewedAt = asked);
        }
    }

    private async Task SendInOrderAsync(IReadOnlyList<OutboxMessage> rows, Lease hold, CancellationToken stop)
    {
        try
        {
            foreach (var row in rows)
            {
                // A worker that was suspended for longer than its lease leaves the rest: other workers have it by now. So does one whose
                // build must not work on the schema any more.
                if (stop.IsCancellationRequested || hold.IsExpired || gate.IsClosed)
                {
                    break;
                }

                // A started delivery is finished and acknowledged even on shutdown: otherwise the card would be sent twice.
                if (await SendOneAsync(row, hold, stop) is SendResult.Throttled { NotBefore: var rest })
                {
                    // The chat is throttled: later rows would be refused too, and sent out of order.
                    await ReleaseAsync([.. rows.Select(other => other.Id)], hold.Worker, rest);
                    break;
                }
            }

            if (stop.IsCancellationRequested || gate.IsClosed)
            {
                await ReleaseAsync([.. rows.Select(row => row.Id)], hold.Worker, notBefore: null);
            }
        }
        catch (Exception fault)
        {
            log.LogError("Outbox rows could not be acknowledged: {Fault}", fault.GetType().Name);
        }
    }

    /// <summary>
    /// Releases rows that were not started, without counting an attempt, so that they need not wait for the lease to expire.
    /// </summary>
    private async Task ReleaseAsync(Guid[] rows, Guid worker, DateTimeOffset? notBefore)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.ExecuteOutsideTransactionAsync(
            () => db.Outbox.Where(m => rows.Contains(m.Id) && m.ClaimedBy == worker && m.ClaimedUntil != null).ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null)
                    .SetProperty(m => m.Attempts, m => m.Attempts - 1)
                    .SetProperty(m => m.DueAt, m => notBefore ?? m.DueAt)),
            CancellationToken.None);
    }

    private async Task<SendResult> SendOneAsync(OutboxMessage row, Lease hold, CancellationToken stop)
    {
        var ct = CancellationToken.None;
        using var trace = BotTraces.StartOutboxRow(row.Kind);
        SendResult result;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            result = _routes.TryGetValue(row.Kind, out var route)
                ? await route.Handle(scope.ServiceProvider, row, ct)
                // A newer build has queued it, and its nodes will send it.
                : gate.State.IsDatabaseNewer ? new SendResult.Retry(new Failure(FailureReason.NotSupported, row.Kind))
                : new SendResult.DeadLetter(new Failure(FailureReason.NotSupported, row.Kind));
        }
        catch (Exception fault)
        {
            log.LogError("Outbox row {MessageId} ({Kind}/{Topic}) failed: {Fault}", row.Id, row.Kind, row.Topic, fault.GetType().Name);
            log.LogDebug(fault, "Outbox row {MessageId}", row.Id);
            result = new SendResult.Retry(new Failure(FailureReason.Fault, fault.GetType().Name));
        }

        trace?.SetTag("result", result.GetType().Name);
        await AcknowledgeWithRetryAsync(row, hold, result, stop);
        return result;
    }

    /// <summary>
    /// A sent row without an acknowledgement would be sent again: retries during a database outage as long as the lease lasts.
    /// Acknowledging twice is harmless.
    /// </summary>
    private async Task AcknowledgeWithRetryAsync(OutboxMessage row, Lease hold, SendResult result, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await AcknowledgeAsync(row, hold.Worker, result, CancellationToken.None);
                BotMetrics.RecordOutboxRow(
                    row.Kind,
                    result.GetType().Name.ToLowerInvariant(),
                    result is SendResult.Done ? clock.GetUtcNow() - row.DueAt : null);
                LogFindings(row, result);
                return;
            }
            catch (Exception fault) when (!hold.IsExpired && !stop.IsCancellationRequested)
            {
                log.LogWarning("Outbox row {MessageId} could not be acknowledged, retrying: {Fault}", row.Id, fault.GetType().Name);
                await Task.WhenAny(Task.Delay(AcknowledgeRetryDelay, TimeProvider.System, stop));
            }
        }
    }

    private void LogFindings(OutboxMessage row, SendResult result)
    {
        foreach (var (code, failure, count) in findings.Report(row, result))
        {
            if (failure is null)
            {
                log.LogInformation("{Code}: recovered.", code);
            }
            else
            {
                log.LogWarning(
                    "{Code}: a row of kind {Kind} was not delivered: {Failure}. Failures since the last such line: {Count}.",
                    code,
                    row.Kind,
                    failure.DisplayText.English,
                    count);
            }
        }
    }

    private async Task AcknowledgeAsync(OutboxMessage row, Guid worker, SendResult result, CancellationToken ct)
    {
        var outcome = RowOutcome.From(result, row, clock.GetUtcNow());
        if (outcome.DeadAt is not null)
        {
            log.LogWarning(
                "Outbox row {MessageId} ({Kind}/{Topic}) dead-lettered: {Failure}", row.Id, row.Kind, row.Topic, outcome.Failure);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (result is SendResult.Done { FollowUp: { } followUp })
        {
            await db.AcknowledgeAsync(row.Id, worker, outcome, followUp, ct);
            signal.Notify();
        }
        else
        {
            await db.AcknowledgeAsync(row.Id, worker, outcome, ct);
        }
    }

    private sealed record Delivery(Lease Lease, Task Task);

    /// <summary>
    /// A lease by the monotonic clock; it was granted after <see cref="RenewedAt"/>, so it expires no earlier than assumed here.
    /// </summary>
    private sealed class Lease(Guid worker, TimeSpan length)
    {
        public Guid Worker => worker;

        public TimeSpan Duration => length;

        public long RenewedAt { get; set; } = Stopwatch.GetTimestamp();

        public bool IsExpired => Stopwatch.GetElapsedTime(RenewedAt) >= length;

        public bool IsDueForRenewal => Stopwatch.GetElapsedTime(RenewedAt) is var age && age >= length / 3 && age < length;
    }
}
