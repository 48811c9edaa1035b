using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage.Sqlite;

/// <summary>One file, one process: the write lock lives in the process.</summary>
internal sealed class SqliteProvider : IDatabaseProvider, IDisposable
{
    private const string AuditIsAppendOnly = """
        CREATE TRIGGER IF NOT EXISTS AuditNoUpdate BEFORE UPDATE ON Audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS AuditNoDelete BEFORE DELETE ON Audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        """;

    /// <summary>
    /// What a constraint on one row cannot see: the decider or completer shares an identity mark with the applicant, or the decider acted
    /// for the applicant as link officer.
    /// </summary>
    private const string DutiesAreSeparate = """
        CREATE TRIGGER IF NOT EXISTS RequestsDecider BEFORE UPDATE OF DecidedById ON Requests
        WHEN NEW.DecidedById IS NOT OLD.DecidedById AND NEW.DecidedById NOT IN (NEW.MakerId, NEW.SubjectOfficerId) AND EXISTS (
            SELECT 1 FROM IdentityMarks own JOIN IdentityMarks theirs ON own.Value = theirs.Value AND (own.IsWhole OR theirs.IsWhole)
            WHERE own.PersonId = NEW.DecidedById AND theirs.PersonId IN (NEW.MakerId, NEW.SubjectOfficerId))
        BEGIN SELECT RAISE(ABORT, 'the decider may be the applicant'); END;
        CREATE TRIGGER IF NOT EXISTS RequestsCodecider BEFORE UPDATE OF CodecidedById ON Requests
        WHEN NEW.CodecidedById IS NOT OLD.CodecidedById
            AND NEW.CodecidedById NOT IN (NEW.MakerId, NEW.SubjectOfficerId, NEW.DecidedById) AND EXISTS (
            SELECT 1 FROM IdentityMarks own JOIN IdentityMarks theirs ON own.Value = theirs.Value AND (own.IsWhole OR theirs.IsWhole)
            WHERE own.PersonId = NEW.CodecidedById AND theirs.PersonId IN (NEW.MakerId, NEW.SubjectOfficerId, NEW.DecidedById))
        BEGIN SELECT RAISE(ABORT, 'the second decider may be the applicant or the first one'); END;
        CREATE TRIGGER IF NOT EXISTS RequestsCompleter BEFORE UPDATE OF CompletedById ON Requests
        WHEN NEW.CompletedById IS NOT OLD.CompletedById AND NEW.CompletedById NOT IN (NEW.MakerId, NEW.SubjectOfficerId) AND EXISTS (
            SELECT 1 FROM IdentityMarks own JOIN IdentityMarks theirs ON own.Value = theirs.Value AND (own.IsWhole OR theirs.IsWhole)
            WHERE own.PersonId = NEW.CompletedById AND theirs.PersonId IN (NEW.MakerId, NEW.SubjectOfficerId))
        BEGIN SELECT RAISE(ABORT, 'the completer may be the applicant'); END;
        CREATE TRIGGER IF NOT EXISTS RequestsLinkOfficer BEFORE UPDATE OF DecidedById, CodecidedById ON Requests
        WHEN EXISTS (
            SELECT 1 FROM Charges link
            WHERE link.Kind = 'Link'
                AND ((link.OfficerId = NEW.DecidedById AND NEW.DecidedById IS NOT OLD.DecidedById)
                    OR (link.OfficerId = NEW.CodecidedById AND NEW.CodecidedById IS NOT OLD.CodecidedById))
                AND link."From" <= NEW.StageSince
                AND (link.Until IS NULL OR (link.Until > NEW.SubmittedAt AND link.Until > link."From"))
                AND EXISTS (
                    SELECT 1 FROM Officers absent
                    WHERE (absent.Id = link.NamedById OR absent.Id IN (
                            SELECT held.OfficerId FROM Charges held
                            WHERE held.PostId = link.PostId AND held.Kind <> 'Link'
                                AND (link.Until IS NULL OR held."From" < link.Until) AND (held.Until IS NULL OR held.Until > link."From")))
                        AND (absent.Id IN (NEW.MakerId, NEW.SubjectOfficerId) OR EXISTS (
                            SELECT 1 FROM IdentityMarks own
                            JOIN IdentityMarks theirs ON own.Value = theirs.Value AND (own.IsWhole OR theirs.IsWhole)
                            WHERE own.PersonId = absent.Id AND theirs.PersonId IN (NEW.MakerId, NEW.SubjectOfficerId)))))
        BEGIN SELECT RAISE(ABORT, 'the decider acted for the applicant'); END;
        """;

    /// <summary>Increments the version of the directory with every change of what <c>PostDirectory</c> or the profile holds.</summary>
    private const string DirectoryHasVersion = """
        INSERT INTO Counters (Name, Value) VALUES ('directory', 1) ON CONFLICT (Name) DO NOTHING;
        CREATE TRIGGER IF NOT EXISTS ChargesInserted AFTER INSERT ON Charges
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS ChargesUpdated AFTER UPDATE ON Charges
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS ChargesDeleted AFTER DELETE ON Charges
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS PostsUpdated AFTER UPDATE ON Posts
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS PostsDeleted AFTER DELETE ON Posts
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS OfficeSettingsInserted AFTER INSERT ON OfficeSettings
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS OfficeSettingsUpdated AFTER UPDATE ON OfficeSettings
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS ContactsInserted AFTER INSERT ON Contacts
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS ContactMailsUpdated AFTER UPDATE OF Mail ON Contacts
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS HoldersUpdated
        AFTER UPDATE OF Name, HindiName, Designation, Upn, SsoId, OfficeId, PostTitle, Status, MergedIntoId, Language, ClosedAt, ErasedAt
        ON Officers WHEN EXISTS (SELECT 1 FROM Charges WHERE OfficerId = NEW.Id)
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        CREATE TRIGGER IF NOT EXISTS HoldersDeleted AFTER DELETE ON Officers
        BEGIN UPDATE Counters SET Value = Value + 1 WHERE Name = 'directory'; END;
        """;

    private const int ExclusiveUseTimeoutSeconds = 2;

    private readonly WriteLock _writeLock = new();

    /// <summary>
    /// Those that stay open until they are disposed: EF does not dispose the contexts of its pool with it. Held here, so that no finalizer
    /// runs while they are closed.
    /// </summary>
    private readonly ConcurrentDictionary<KeptSqliteConnection, bool> _kept = new();

    /// <summary>That of the file once it has been migrated.</summary>
    private string? _connectionString;

    /// <summary>Whether the file is corrupt or not a database (SQLITE_CORRUPT, SQLITE_NOTADB).</summary>
    public static bool IsCorruption(Exception fault) => fault is SqliteException { SqliteErrorCode: 11 or 26 };

    public async Task MigrateAsync(BotDb db, CancellationToken ct)
    {
        _connectionString = db.Database.GetConnectionString();
        var isOurs = await db.ApplyMigrationsAsync(() => Task.CompletedTask, ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
        if (!isOurs)
        {
            return;
        }

        await db.Database.ExecuteSqlRawAsync(AuditIsAppendOnly, ct);
        await db.Database.ExecuteSqlRawAsync(DutiesAreSeparate, ct);
        await db.Database.ExecuteSqlRawAsync(DirectoryHasVersion, ct);
    }

    public Task<IDisposable> AcquireWriteLockAsync(CancellationToken ct) => _writeLock.AcquireAsync(ct);

    /// <summary>No-op: the provider's BEGIN IMMEDIATE already holds the write lock.</summary>
    public Task SerializeTransactionAsync(BotDb db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Leaving WAL mode requires exclusive use and merges the log into the file; the next start of the bot enters WAL mode again.
    /// </summary>
    public async Task<bool> HasExclusiveUseAsync(BotDb db, TimeSpan heartbeatExpiry, CancellationToken ct)
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

    /// <summary>
    /// SQLite executes one statement after the other, so all marks travel as one JSON value. It compares each row with the whole list when
    /// asked for NOT IN, so what goes is asked for as a difference of sets.
    /// </summary>
    public async Task ReplaceIdentityMarksAsync(
        BotDb db, IReadOnlyCollection<Guid> changed, IReadOnlyCollection<IdentityMarkRow> marks, CancellationToken ct)
    {
        var rows = JsonArray(marks.Select(mark =>
            $"[{Quoted(mark.SourceId)},{Quoted(mark.PersonId)},{mark.Value},{(mark.IsWhole ? 1 : 0)}]"));
        if (changed.Count > 0)
        {
            var sources = JsonArray(changed.Select(Quoted));
            await db.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM IdentityMarks
                WHERE SourceId IN (SELECT value FROM json_each({sources}))
                    AND (SourceId, PersonId, Value, IsWhole) IN (
                        SELECT SourceId, PersonId, Value, IsWhole FROM IdentityMarks
                        WHERE SourceId IN (SELECT value FROM json_each({sources}))
                        EXCEPT
                        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]')
                        FROM json_each({rows}))
                """,
                ct);
        }

        if (marks.Count > 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO IdentityMarks (SourceId, PersonId, Value, IsWhole)
                SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]')
                FROM json_each({rows}) WHERE true ON CONFLICT DO NOTHING
                """,
                ct);
        }

        static string JsonArray(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

        static string Quoted(Guid id) => $"\"{id.ToString().ToUpperInvariant()}\"";
    }

    /// <summary>
    /// The log still holds the pages as they were before the deletion: they are merged into the file, where secure_delete has overwritten
    /// what was deleted, and the log is emptied. A reader that needs the old pages delays it; the next purge tries again.
    /// </summary>
    public async Task EraseRemnantsAsync(BotDb db, CancellationToken ct)
    {
        using (await AcquireWriteLockAsync(ct))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
        }
    }

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    public void KeepConnection(BotDb db)
    {
        if (db.Database.GetDbConnection() is KeptSqliteConnection kept)
        {
            kept.StaysOpen = true;
            if (_kept.TryAdd(kept, true))
            {
                kept.Disposed += (_, _) => _kept.TryRemove(kept, out bool _);
            }
        }
    }

    /// <summary>
    /// Closes the file, at the end of the app. The driver's pool goes too: its timer would keep the whole app in memory for minutes.
    /// </summary>
    public void Dispose()
    {
        foreach (var connection in _kept.Keys)
        {
            connection.End();
        }

        if (_connectionString is not null)
        {
            using var any = new SqliteConnection(_connectionString);
            SqliteConnection.ClearPool(any);
        }

        _writeLock.Dispose();
    }
}
