using BotApp.Notifications;
using BotApp.Notifications.Cluster;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>What the command <c>status</c> reads.</summary>
internal static class StatusQueries
{
    /// <summary>Rows of one kind that are not finished; <paramref name="OldestDue"/> is null when none of them waits.</summary>
    public sealed record OutboxState(string Kind, int Waiting, DateTimeOffset? OldestDue, int Undelivered);

    public static async Task<IReadOnlyList<OutboxState>> OutboxStatesAsync(this BotDb db, CancellationToken ct)
    {
        var kinds = await db.Outbox.Where(row => row.DoneAt == null).GroupBy(row => row.Kind)
            .Select(group => new
            {
                group.Key,
                Waiting = group.Count(row => row.DeadAt == null),
                OldestDue = group.Where(row => row.DeadAt == null).Min(row => (DateTimeOffset?)row.DueAt),
                Undelivered = group.Count(row => row.DeadAt != null),
            })
            .ToListAsync(ct);
        return [.. kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new OutboxState(kind.Key, kind.Waiting, kind.OldestDue, kind.Undelivered))];
    }

    /// <summary>Rows that wait after a failed attempt, by its reason.</summary>
    /// <param name="Code">Of docs/monitoring.md.</param>
    public sealed record OutboxFailure(string Code, Failure Failure, int Count);

    /// <summary>What keeps rows waiting now, the most frequent first; what concerns one person only is left out.</summary>
    public static async Task<IReadOnlyList<OutboxFailure>> OutboxFailuresAsync(this BotDb db, CancellationToken ct)
    {
        var reasons = await db.Outbox.Where(row => row.DoneAt == null && row.DeadAt == null && row.LastFailure != null)
            .GroupBy(row => new { row.LastFailure, row.LastError })
            .Select(group => new { Reason = group.Key.LastFailure!.Value, group.Key.LastError, Count = group.Count() })
            .ToListAsync(ct);
        return [.. from reason in reasons
                   let code = DeliveryFindings.CodeOf(reason.Reason)
                   where code is not null
                   orderby reason.Count descending, code
                   select new OutboxFailure(code, new Failure(reason.Reason, reason.LastError), reason.Count)];
    }

    /// <summary>When the last row of that kind was finished; rows are kept for <c>Retention:DeliveryDays</c>.</summary>
    public static Task<DateTimeOffset?> LastDoneAsync(this BotDb db, string kind, CancellationToken ct) =>
        db.Outbox.Where(row => row.Kind == kind && row.DoneAt != null).MaxAsync(row => row.DoneAt, ct);

    /// <summary>Nodes with a recent heartbeat; on SQLite there are none, because one process needs no heartbeat.</summary>
    public static Task<int> LiveNodesAsync(this BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - ClusterMembership.HeartbeatExpiry;
        return db.Nodes.CountAsync(node => node.SeenAt >= since, ct);
    }

    public static async Task<DateTimeOffset?> LastBackupAsync(this BotDb db, CancellationToken ct) =>
        await db.Counters.AsNoTracking().Where(counter => counter.Name == BackupRecordStore.LastBackup)
            .Select(counter => (long?)counter.Value)
            .SingleOrDefaultAsync(ct) is { } second
            ? DateTimeOffset.FromUnixTimeSeconds(second)
            : null;
}
