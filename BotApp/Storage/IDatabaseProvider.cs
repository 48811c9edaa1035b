using BotApp.Notifications;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>What differs between SQLite and PostgreSQL: migrations, write locks, outbox leases and heartbeats.</summary>
public interface IDatabaseProvider
{
    /// <summary>Applies the migrations while no other process does; refuses a schema of a newer build.</summary>
    Task MigrateAsync(BotDb db, CancellationToken ct);

    /// <summary>Acquires the process-wide write lock (no-op on PostgreSQL).</summary>
    Task<IDisposable> AcquireWriteLockAsync(CancellationToken ct);

    /// <summary>
    /// Called first in a transaction: until it ends, no other process reads and writes what a decision depends on (numbers, duplicates, the
    /// last audit line).
    /// </summary>
    Task SerializeTransactionAsync(BotDb db, CancellationToken ct);

    /// <summary>Whether no other process uses the database now; waits briefly for one that has just stopped.</summary>
    Task<bool> HasExclusiveUseAsync(BotDb db, CancellationToken ct);

    /// <summary>Whether the save failed because a row with that key exists.</summary>
    bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>
    /// Leases due rows, oldest first. Skips people for whom another worker holds rows, so that one worker keeps the order and pace of a
    /// chat, across nodes.
    /// </summary>
    Task<IReadOnlyList<OutboxMessage>> LeaseAsync(BotDb db, LeaseRequest lease, CancellationToken ct);

    /// <summary>Extends the leases of these workers by the full duration.</summary>
    Task RenewLeasesAsync(BotDb db, IReadOnlyCollection<Guid> workers, TimeSpan length, CancellationToken ct);

    /// <summary>Records this node's heartbeat and counts the nodes with one within <paramref name="life"/>.</summary>
    Task<int> RecordHeartbeatAsync(BotDb db, Guid node, TimeSpan life, CancellationToken ct);

    /// <summary>Removes this node when it stops.</summary>
    Task RemoveNodeAsync(BotDb db, Guid node, CancellationToken ct);
}

/// <summary>
/// Request for a lease: the worker, the kind of rows, the instant by which they are due (office clock), the duration, and how many at most.
/// </summary>
/// <param name="ForMail">Mails, or everything else; a person may receive one of each concurrently.</param>
public sealed record LeaseRequest(Guid Worker, bool ForMail, DateTimeOffset DueBy, TimeSpan Length, int MaxRows);
