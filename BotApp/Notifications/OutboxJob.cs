using System.Diagnostics;
using BotApp.Basics;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Notifications;

/// <summary>
/// Sends what decisions have stored. A row is leased, sent, and marked only by the worker that holds the lease; a worker that dies
/// leaves its rows to the next look after the lease, of whichever node. Rows for one person go in order, different people side by side: a
/// slow chat holds up nobody else. What goes through the mail relay has places of its own: a relay that hangs holds no card back.
/// </summary>
internal sealed class OutboxJob(
    IServiceScopeFactory scopes, IEngine engine, OutboxBell bell, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxJob> log) : BackgroundService
{
    /// <summary>People who are sent cards at the same time, and mails.</summary>
    private const int Chats = 32;
    private const int Mails = 8;

    private static readonly TimeSpan BeforeMarkingAgain = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(WorkAsync(byRelay: false, Chats, stoppingToken), WorkAsync(byRelay: true, Mails, stoppingToken));

    private async Task WorkAsync(bool byRelay, int sideBySide, CancellationToken stoppingToken)
    {
        var underWay = new List<UnderWay>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var ring = bell.NextRing();
            underWay.RemoveAll(person => person.Sending.IsCompleted);
            var taken = 0;
            try
            {
                await RenewAsync(underWay, stoppingToken);
                taken = await BeginAsync(byRelay, sideBySide - underWay.Count, underWay, stoppingToken);
            }
            catch (Exception fault)
            {
                // Also when the app is told to stop: what is being sent is waited for below.
                log.LogError("Outbox look failed: {Fault}", fault.GetType().Name);
            }

            if (taken == 0)
            {
                var pause = Task.Delay(TimeSpan.FromSeconds(options.Value.PollSeconds), clock, stoppingToken);
                await Task.WhenAny([ring, pause, .. underWay.Select(person => person.Sending)]);
            }
        }

        await Task.WhenAll(underWay.Select(person => person.Sending));
    }

    /// <summary>One look at the table; returns how many rows were taken.</summary>
    private async Task<int> BeginAsync(bool byRelay, int free, List<UnderWay> underWay, CancellationToken stop)
    {
        if (free <= 0)
        {
            return 0;
        }

        var hold = new Hold(Guid.NewGuid(), TimeSpan.FromSeconds(options.Value.LeaseSeconds));
        await using var scope = scopes.CreateAsyncScope();
        var rows = await engine.LeaseAsync(
            scope.ServiceProvider.GetRequiredService<BotDb>(), new Lease(hold.Worker, byRelay, clock.GetUtcNow(), hold.Length, Math.Min(free, options.Value.BatchSize)), stop);
        underWay.AddRange(rows.GroupBy(row => row.OfficerId ?? row.Subject)
            .Select(person => new UnderWay(hold, SendInOrderAsync([.. person.OrderBy(row => row.DueAt).ThenBy(row => row.Id)], hold, stop))));
        return rows.Count;
    }

    private async Task RenewAsync(List<UnderWay> underWay, CancellationToken ct)
    {
        var old = underWay.Select(person => person.Hold).Distinct().Where(hold => hold.IsWorthRenewing).ToList();
        if (old.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            var asked = Stopwatch.GetTimestamp();
            await engine.RenewAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), [.. old.Select(hold => hold.Worker)], old[0].Length, ct);
            old.ForEach(hold => hold.Since = asked);
        }
    }

    private async Task SendInOrderAsync(IReadOnlyList<OutboxMessage> rows, Hold hold, CancellationToken stop)
    {
        try
        {
            foreach (var row in rows)
            {
                // A worker that was held up for longer than its lease leaves the rest: others have them by now.
                if (stop.IsCancellationRequested || hold.IsOver)
                {
                    break;
                }

                // What has begun is finished and marked also when the app is told to stop: a card half sent would be sent again.
                if (await SendOneAsync(row, hold, stop) is SendResult.Again { NotBefore: { } rest } again && again.Code.StartsWith("teams.429", StringComparison.Ordinal))
                {
                    // The chat wants a pause: what follows would only be refused too, and in another order.
                    await GiveBackAsync([.. rows.Select(other => other.Id)], hold.Worker, rest);
                    break;
                }
            }

            if (stop.IsCancellationRequested)
            {
                await GiveBackAsync([.. rows.Select(row => row.Id)], hold.Worker, notBefore: null);
            }
        }
        catch (Exception fault)
        {
            log.LogError("Outbox rows could not be marked: {Fault}", fault.GetType().Name);
        }
    }

    /// <summary>What was not begun need not wait for the end of the lease, and has not been tried.</summary>
    private async Task GiveBackAsync(Guid[] rows, Guid worker, DateTimeOffset? notBefore)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.WriteAsideAsync(
            () => db.Outbox.Where(m => rows.Contains(m.Id) && m.ClaimedBy == worker && m.ClaimedUntil != null).ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null)
                    .SetProperty(m => m.Attempts, m => m.Attempts - 1)
                    .SetProperty(m => m.DueAt, m => notBefore ?? m.DueAt)),
            CancellationToken.None);
    }

    private async Task<SendResult> SendOneAsync(OutboxMessage row, Hold hold, CancellationToken stop)
    {
        var ct = CancellationToken.None;
        SendResult result;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sender = scope.ServiceProvider.GetServices<ISend>().FirstOrDefault(send => send.Kind == row.Kind);
            result = sender is null ? new SendResult.Dead("no-sender") : await sender.SendAsync(row, ct);
        }
        catch (Exception fault)
        {
            log.LogError("Outbox row {MessageId} ({Kind}/{Topic}) failed: {Fault}", row.Id, row.Kind, row.Topic, fault.GetType().Name);
            log.LogDebug(fault, "Outbox row {MessageId}", row.Id);
            result = new SendResult.Again("fault." + fault.GetType().Name);
        }

        await MarkSurelyAsync(row, hold, result, stop);
        return result;
    }

    /// <summary>
    /// What has been sent and is not marked would be sent again: a database that is away for a moment is waited for as long as the lease
    /// lasts. A second mark changes nothing.
    /// </summary>
    private async Task MarkSurelyAsync(OutboxMessage row, Hold hold, SendResult result, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await MarkAsync(row, hold.Worker, result, CancellationToken.None);
                Measures.Row(row.Kind, result.GetType().Name.ToLowerInvariant(), result is SendResult.Done ? clock.GetUtcNow() - row.DueAt : null);
                return;
            }
            catch (Exception fault) when (!hold.IsOver && !stop.IsCancellationRequested)
            {
                log.LogWarning("Outbox row {MessageId} could not be marked, trying again: {Fault}", row.Id, fault.GetType().Name);
                await Task.WhenAny(Task.Delay(BeforeMarkingAgain, TimeProvider.System, stop));
            }
        }
    }

    private async Task MarkAsync(OutboxMessage row, Guid worker, SendResult result, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        (DateTimeOffset? doneAt, DateTimeOffset? deadAt, DateTimeOffset dueAt, string? error) = result switch
        {
            SendResult.Done => (now, null, row.DueAt, null),
            SendResult.Moot => (now, null, row.DueAt, "moot"),
            SendResult.Dead dead => (null, now, row.DueAt, dead.Code),
            SendResult.Again again when RetryPlan.Next(row.Attempts, now) is { } next => (null, null, again.NotBefore ?? next, again.Code),
            SendResult.Again again => ((DateTimeOffset?)null, (DateTimeOffset?)now, row.DueAt, (string?)again.Code),
            _ => throw new InvalidOperationException($"Nothing marks {result.GetType().Name}."),
        };
        if (deadAt is not null)
        {
            log.LogWarning("Outbox row {MessageId} ({Kind}/{Topic}) given up: {Code}", row.Id, row.Kind, row.Topic, error);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (result is not SendResult.Done { Then: { } follows })
        {
            await db.WriteAsideAsync(MarkRowAsync, ct);
            return;
        }

        await db.WriteAloneAsync(
            async () =>
            {
                var marked = await MarkRowAsync();
                if (marked == 1 && !await db.Outbox.AnyAsync(m => m.DedupKey == follows.DedupKey, ct))
                {
                    db.Outbox.Add(follows);
                    await db.SaveChangesAsync(ct);
                }

                return marked;
            },
            ct);
        bell.Ring();

        Task<int> MarkRowAsync() => db.Outbox.Where(m => m.Id == row.Id && m.ClaimedBy == worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.DoneAt, doneAt)
                .SetProperty(m => m.DeadAt, deadAt)
                .SetProperty(m => m.DueAt, dueAt)
                .SetProperty(m => m.LastError, error)
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null),
            ct);
    }

    private sealed record UnderWay(Hold Hold, Task Sending);

    /// <summary>A lease as this process sees it, by a clock that nobody sets; it was given after <see cref="Since"/>, so it ends no earlier than thought here.</summary>
    private sealed class Hold(Guid worker, TimeSpan length)
    {
        public Guid Worker => worker;

        public TimeSpan Length => length;

        public long Since { get; set; } = Stopwatch.GetTimestamp();

        public bool IsOver => Stopwatch.GetElapsedTime(Since) >= length;

        public bool IsWorthRenewing => Stopwatch.GetElapsedTime(Since) is var age && age >= length / 3 && age < length;
    }
}
