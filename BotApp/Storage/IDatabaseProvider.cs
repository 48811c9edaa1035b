using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>What differs between SQLite and PostgreSQL: migrations, write locks, exclusive use and the traces of deleted rows.</summary>
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
    /// <param name="heartbeatExpiry">A node counts as running this long after its last heartbeat.</param>
    Task<bool> HasExclusiveUseAsync(BotDb db, TimeSpan heartbeatExpiry, CancellationToken ct);

    /// <summary>
    /// Adds the identity marks, and removes all others of the records that had some before, in at most two statements: the number of
    /// statements decides how long everybody else waits.
    /// </summary>
    Task ReplaceIdentityMarksAsync(
        BotDb db, IReadOnlyCollection<Guid> changed, IReadOnlyCollection<IdentityMarkRow> marks, CancellationToken ct);

    /// <summary>Removes what deleted rows leave behind outside their tables, as far as the engine lets the app do it.</summary>
    Task EraseRemnantsAsync(BotDb db, CancellationToken ct);

    /// <summary>Whether the save failed because a row with that key exists.</summary>
    bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>The context has begun to serve turns: where opening a connection is dear, its own stays open from now on.</summary>
    void KeepConnection(BotDb db);
}
