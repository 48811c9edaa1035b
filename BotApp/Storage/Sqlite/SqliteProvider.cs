using BotApp.Notifications;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Sqlite;

/// <summary>
/// One file, one process: the write lock lives in the process, and leases use the machine's clock, because the office's clock may be set
/// forward (by the simulator) during a delivery.
/// </summary>
internal sealed class SqliteProvider : IDatabaseProvider, IDisposable
{
    private const string AuditIsAppendOnly = """
        CREATE TRIGGER IF NOT EXISTS AuditNoUpdate BEFORE UPDATE ON Audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS AuditNoDelete BEFORE DELETE ON Audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        """;

    private const int ExclusiveUseTimeoutSeconds = 2;

    private readonly WriteLock _writeLock = new();

    /// <summary>Whether the file is corrupt or not a database (SQLITE_CORRUPT, SQLITE_NOTADB).</summary>
    public static bool IsCorruption(Exception fault) => fault is SqliteException { SqliteErrorCode: 11 or 26 };

    public async Task MigrateAsync(BotDb db, CancellationToken ct)
    {
        await db.ApplyMigrationsAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
        await db.Database.ExecuteSqlRawAsync(AuditIsAppendOnly, ct);
        await ReleaseLeasesAsync(db, ct);
    }

    public Task<IDisposable> AcquireWriteLockAsync(CancellationToken ct) => _writeLock.AcquireAsync(ct);

    /// <summary>No-op: the provider's BEGIN IMMEDIATE already holds the write lock.</summary>
    public Task SerializeTransactionAsync(BotDb db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Leaving WAL mode requires exclusive use and merges the log into the file; the next start of the bot enters WAL mode again.
    /// </summary>
    public async Task<bool> HasExclusiveUseAsync(BotDb db, CancellationToken ct)
    {
        var patience = db.Database.GetCommandTimeout();
        try
        {
            db.Database.SetCommandTimeout(ExclusiveUseTimeoutSeconds);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", ct);
            return true;
        }
        catch (SqliteException held) when (held.SqliteErrorCode is 5 or 6)
        {
            return false;
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
        }
    }

    public bool IsUniqueViolation(DbUpdateException exception) => exception.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    public async Task<IReadOnlyList<OutboxMessage>> LeaseAsync(BotDb db, LeaseRequest lease, CancellationToken ct)
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
                set => set.SetProperty(m => m.ClaimedBy, lease.Worker).SetProperty(m => m.ClaimedUntil, until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                ct),
            ct);
        return await db.Outbox.AsNoTracking().Where(m => m.ClaimedBy == lease.Worker && m.ClaimedUntil == until).ToListAsync(ct);
    }

    public Task RenewLeasesAsync(BotDb db, IReadOnlyCollection<Guid> workers, TimeSpan length, CancellationToken ct)
    {
        var until = TimeProvider.System.GetUtcNow() + length;
        return db.ExecuteOutsideTransactionAsync(
            () => db.Outbox.Where(m => m.ClaimedUntil != null && workers.Contains(m.ClaimedBy!.Value))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedUntil, until), ct),
            ct);
    }

    public Task<int> RecordHeartbeatAsync(BotDb db, Guid node, TimeSpan life, CancellationToken ct) => Task.FromResult(1);

    public Task RemoveNodeAsync(BotDb db, Guid node, CancellationToken ct) => Task.CompletedTask;

    public void Dispose() => _writeLock.Dispose();

    /// <summary>
    /// Leases found at start belong to a previous process. If that one is still alive, its acknowledgements are ignored, because it no
    /// longer holds the lease.
    /// </summary>
    private static Task ReleaseLeasesAsync(BotDb db, CancellationToken ct) => db.ExecuteOutsideTransactionAsync(
        () => db.Outbox.Where(m => m.ClaimedUntil != null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null).SetProperty(m => m.ClaimedBy, (Guid?)null), ct),
        ct);
}
