using BotApp.Audit;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Undelivered;

/// <summary>Retries and closes undelivered rows; the caller saves.</summary>
public static class UndeliveredStore
{
    /// <param name="actorId">Null for the operator.</param>
    /// <returns>How many are sent again.</returns>
    public static async Task<int> RetryUndeliveredAsync(
        this BotDb db, IQueryable<OutboxMessage> undelivered, Guid? actorId, DateTimeOffset now, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var rows = await undelivered.ToListAsync(ct);
        foreach (var row in rows)
        {
            (row.DeadAt, row.DueAt, row.Attempts) = (null, now, 0);
            db.Audit.Add(AuditLine.Create("delivery.retried", row.Id, actorId, now, $"{row.GetFailure()}"));
        }

        return rows.Count;
    }

    /// <param name="actorId">Null for the operator.</param>
    /// <returns>How many are closed.</returns>
    public static async Task<int> CloseUndeliveredAsync(
        this BotDb db, IQueryable<OutboxMessage> undelivered, Guid? actorId, DateTimeOffset now, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var rows = await undelivered.ToListAsync(ct);
        foreach (var row in rows)
        {
            row.DoneAt = now;
            db.Audit.Add(AuditLine.Create("delivery.closed", row.Id, actorId, now, $"{row.GetFailure()}"));
        }

        return rows.Count;
    }
}
