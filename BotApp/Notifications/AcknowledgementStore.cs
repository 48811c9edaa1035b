using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Records how a leased outbox row stands; nothing when its worker no longer holds the lease.</summary>
internal static class AcknowledgementStore
{
    public static Task AcknowledgeAsync(this BotDb db, Guid row, Guid worker, RowOutcome outcome, CancellationToken ct) =>
        db.ExecuteOutsideTransactionAsync(() => db.MarkRowAsync(row, worker, outcome, ct), ct);

    /// <summary>Also adds the row that follows from it, once, in the same transaction.</summary>
    public static Task AcknowledgeAsync(
        this BotDb db, Guid row, Guid worker, RowOutcome outcome, OutboxMessage followUp, CancellationToken ct) =>
        db.ExecuteSerializedAsync(
            async () =>
            {
                var marked = await db.MarkRowAsync(row, worker, outcome, ct);
                if (marked == 1 && !await db.Outbox.AnyAsync(m => m.DedupKey == followUp.DedupKey, ct))
                {
                    db.Outbox.Add(followUp);
                    await db.SaveChangesAsync(ct);
                }

                return marked;
            },
            ct);

    private static Task<int> MarkRowAsync(this BotDb db, Guid row, Guid worker, RowOutcome outcome, CancellationToken ct)
    {
        var (doneAt, deadAt, dueAt, failure) = outcome;
        var (reason, code) = (failure?.Reason, failure?.Code);
        return db.Outbox.Where(m => m.Id == row && m.ClaimedBy == worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.DoneAt, doneAt)
                .SetProperty(m => m.DeadAt, deadAt)
                .SetProperty(m => m.DueAt, dueAt)
                .SetProperty(m => m.LastFailure, reason)
                .SetProperty(m => m.LastError, code)
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null),
            ct);
    }
}
