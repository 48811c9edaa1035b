using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Notifications;

/// <summary>
/// Sends what decisions have stored. A row is leased, sent, and marked only by the worker that holds the lease; a worker that dies
/// leaves its rows to the next look after the lease. Rows for one person go in order, different people side by side. What goes through
/// the mail relay has a lane of its own: a relay that hangs holds no card back.
/// </summary>
internal sealed class OutboxJob(
    IServiceScopeFactory scopes, OutboxBell bell, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxJob> log) : BackgroundService
{
    private const int SideBySide = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await FreeLeasesAsync(stoppingToken);
        await Task.WhenAll(WorkLaneAsync(byRelay: false, stoppingToken), WorkLaneAsync(byRelay: true, stoppingToken));
    }

    private async Task WorkLaneAsync(bool byRelay, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var ring = bell.NextRing();
            var sent = 0;
            try
            {
                sent = await DrainOnceAsync(byRelay, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                log.LogError("Outbox look failed: {Fault}", fault.GetType().Name);
            }

            if (sent == 0)
            {
                await Task.WhenAny(ring, Task.Delay(TimeSpan.FromSeconds(options.Value.PollSeconds), clock, ct));
            }
        }
    }

    /// <summary>
    /// A SQLite file belongs to one process: what was leased when it starts was held by a process that is no more. Should that one only
    /// have been slow, its mark no longer counts, because it does not hold the lease.
    /// </summary>
    private async Task FreeLeasesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.WriteAsideAsync(
            () => db.Outbox.Where(m => m.ClaimedUntil != null && m.DoneAt == null && m.DeadAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null).SetProperty(m => m.ClaimedBy, (Guid?)null), ct),
            ct);
    }

    /// <summary>One look at the rows of a lane; returns how many were taken.</summary>
    private async Task<int> DrainOnceAsync(bool byRelay, CancellationToken ct)
    {
        var worker = Guid.NewGuid();
        var rows = await ClaimAsync(worker, byRelay, ct);
        await Parallel.ForEachAsync(
            rows.GroupBy(row => row.OfficerId ?? row.Subject),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct },
            async (oneAddressee, stop) =>
            {
                foreach (var row in oneAddressee.OrderBy(row => row.DueAt).ThenBy(row => row.Id))
                {
                    // What has begun is finished and marked also when the app is told to stop: a card half sent would be sent again.
                    if (!stop.IsCancellationRequested)
                    {
                        await SendOneAsync(row, worker, CancellationToken.None);
                    }
                }
            });
        return rows.Count;
    }

    private async Task<List<OutboxMessage>> ClaimAsync(Guid worker, bool byRelay, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var now = clock.GetUtcNow();
        var due = db.Outbox.Where(m => m.DoneAt == null && m.DeadAt == null && m.DueAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil < now)
            && OutboxKinds.ByRelay.Contains(m.Kind) == byRelay);
        if (!await due.AnyAsync(ct))
        {
            return [];
        }

        var until = now.AddSeconds(options.Value.LeaseSeconds);
        await db.WriteAsideAsync(
            () => due.OrderBy(m => m.DueAt).Take(byRelay ? SideBySide : options.Value.BatchSize).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.ClaimedBy, worker).SetProperty(m => m.ClaimedUntil, until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                ct),
            ct);
        return await db.Outbox.AsNoTracking().Where(m => m.ClaimedBy == worker && m.DoneAt == null && m.DeadAt == null).ToListAsync(ct);
    }

    private async Task SendOneAsync(OutboxMessage row, Guid worker, CancellationToken ct)
    {
        // The mails before it may have taken longer than the lease.
        if (OutboxKinds.ByRelay.Contains(row.Kind) && !await RenewAsync(row, worker, ct))
        {
            return;
        }

        SendResult result;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sender = scope.ServiceProvider.GetServices<ISend>().FirstOrDefault(send => send.Kind == row.Kind);
            result = sender is null ? new SendResult.Dead("no-sender") : await sender.SendAsync(row, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            log.LogError("Outbox row {MessageId} ({Kind}/{Topic}) failed: {Fault}", row.Id, row.Kind, row.Topic, fault.GetType().Name);
            log.LogDebug(fault, "Outbox row {MessageId}", row.Id);
            result = new SendResult.Again("fault." + fault.GetType().Name);
        }

        await MarkAsync(row, worker, result, ct);
    }

    /// <summary>False when another worker holds the row now.</summary>
    private async Task<bool> RenewAsync(OutboxMessage row, Guid worker, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var (until, renewed) = (clock.GetUtcNow().AddSeconds(options.Value.LeaseSeconds), 0);
        await db.WriteAsideAsync(
            async () => renewed = await db.Outbox.Where(m => m.Id == row.Id && m.ClaimedBy == worker && m.DoneAt == null && m.DeadAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedUntil, until), ct),
            ct);
        return renewed == 1;
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
        await db.WriteAsideAsync(
            async () =>
            {
                await using var together = await db.Database.BeginTransactionAsync(ct);
                var marked = await db.Outbox.Where(m => m.Id == row.Id && m.ClaimedBy == worker).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(m => m.DoneAt, doneAt)
                        .SetProperty(m => m.DeadAt, deadAt)
                        .SetProperty(m => m.DueAt, dueAt)
                        .SetProperty(m => m.LastError, error)
                        .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null),
                    ct);
                if (marked == 1 && result is SendResult.Done { Then: { } next } && !await db.Outbox.AnyAsync(m => m.DedupKey == next.DedupKey, ct))
                {
                    db.Outbox.Add(next);
                    await db.SaveChangesAsync(ct);
                }

                await together.CommitAsync(ct);
                return marked;
            },
            ct);
        if (result is SendResult.Done { Then: not null })
        {
            bell.Ring();
        }
    }
}
