using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Leases;

/// <summary>
/// One process: leases use the machine's clock, because the office's clock may be set forward (by the simulator) during a delivery.
/// </summary>
internal sealed class SqliteLeaseStore(BotDb db) : IOutboxLeases
{
    /// <summary>
    /// Leases found at start belong to a previous process. If that one is still alive, its acknowledgements are ignored, because it no
    /// longer holds the lease.
    /// </summary>
    public Task ReleaseAbandonedAsync(CancellationToken ct) => db.ExecuteOutsideTransactionAsync(
        () => db.Outbox.Where(m => m.ClaimedUntil != null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null).SetProperty(m => m.ClaimedBy, (Guid?)null), ct),
        ct);

    public async Task<IReadOnlyList<OutboxMessage>> LeaseAsync(LeaseRequest lease, CancellationToken ct)
    {
        var (due, now) = (lease.DueBy, TimeProvider.System.GetUtcNow());
        var lane = db.Outbox.Where(m => OutboxKinds.MailKinds.Contains(m.Kind) == lease.ForMail);
        var held = lane.Where(m => m.ClaimedUntil != null && m.ClaimedUntil >= now).Select(m => m.OfficerId ?? m.Subject);
        var free = lane.Where(m => m.DoneAt == null && m.DeadAt == null && m.DueAt <= due
            && (m.ClaimedUntil == null || m.ClaimedUntil < now) && !held.Contains(m.OfficerId ?? m.Subject));
        if (!await free.AnyAsync(ct))
        {
            return [];
        }

        var until = now + lease.Length;
        await db.ExecuteOutsideTransactionAsync(
            () => free.OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(lease.MaxRows).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.ClaimedBy, lease.Worker)
                    .SetProperty(m => m.ClaimedUntil, until)
                    .SetProperty(m => m.Attempts, m => m.Attempts + 1),
                ct),
            ct);
        return await db.Outbox.AsNoTracking().Where(m => m.ClaimedBy == lease.Worker && m.ClaimedUntil == until).ToListAsync(ct);
    }

    public Task RenewLeasesAsync(IReadOnlyCollection<Guid> workers, TimeSpan length, CancellationToken ct)
    {
        var until = TimeProvider.System.GetUtcNow() + length;
        return db.ExecuteOutsideTransactionAsync(
            () => db.Outbox.Where(m => m.ClaimedUntil != null && workers.Contains(m.ClaimedBy!.Value))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedUntil, until), ct),
            ct);
    }
}
