using BotApp.Audit;
using BotApp.Notifications;
using BotApp.Storage;
using BotApp.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Replaces database and documents by a backup. Everything is checked before anything is changed, the current files are moved aside instead
/// of deleted, and an interrupted restore can be repeated. Mails that were pending when the backup was made may have been sent since: they
/// are held until the computer cell decides.
/// </summary>
internal sealed class RestoreHandler(BotDb db, IEngine engine, KeyRing keys, StoragePlaces places, TimeProvider clock) : IOperate
{
    private const string Replace = "--replace";
    private const string DryRun = "--dry-run";

    /// <summary>The database and SQLite's side files: a log left behind would be replayed into the restored file.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm", "-journal"];

    public string Name => "restore";

    public string Usage => "<backup folder> [--dry-run] [--replace]   restores a backup; --replace moves the current database and documents aside (SQLite, with the bot stopped)";

    public async Task<Outcome> RunAsync(string[] words, CancellationToken ct)
    {
        if (words is not [var from, .. var options] || options.Except([Replace, DryRun]).Any())
        {
            return Outcome.Misused;
        }

        if (places.SqliteFile is not { } file)
        {
            return Outcome.Failed("On PostgreSQL restore with pg_restore, and restore the documents beside it (README, Operation).");
        }

        var folder = Path.GetFullPath(from);
        if (await BackupNote.ReadAsync(folder, ct) is not { } note)
        {
            return Outcome.Failed($"{folder} is no backup: there is no readable {BackupNote.Name} in it.");
        }

        if (await WhyNotAsync(folder, note, ct) is { } why)
        {
            return Outcome.Failed(why);
        }

        if (File.Exists(file) && !options.Contains(Replace))
        {
            return Outcome.Failed($"A database already exists: {file}. Add {Replace} to move it aside, with its documents.");
        }

        if (File.Exists(file) && !await IsUnusedAsync(ct))
        {
            return Outcome.Failed("The bot is running on this database. Stop it first.");
        }

        if (options.Contains(DryRun))
        {
            return Outcome.Done($"The backup of {note.MadeAt:u} is intact and can be restored: audit up to line {note.LastLine}, {note.Files.Count - 1} documents. Nothing was changed.");
        }

        return await PutBackAsync(folder, file, note, ct) is not { } held
            ? Outcome.Failed("Pending mails could not be held in the copy. Nothing was restored; run restore again.")
            : Outcome.Done($"Restored into {file}, as of {note.MadeAt:u}: audit up to line {note.LastLine}. {held} mails that were pending then may have been sent since; "
            + "the computer cell finds them under “Undelivered” and decides. Start the bot.");
    }

    /// <summary>A damaged database counts as unused: the bot cannot run on it, and replacing it is the purpose of a backup.</summary>
    private async Task<bool> IsUnusedAsync(CancellationToken ct)
    {
        try
        {
            return await engine.IsAloneAsync(db, ct);
        }
        catch (Exception fault) when (SqliteEngine.IsDamage(fault))
        {
            return true;
        }
    }

    /// <summary>Checks the backup where it is, without copying it.</summary>
    private async Task<string?> WhyNotAsync(string folder, BackupNote note, CancellationToken ct)
    {
        if (!keys.Ids.Contains(note.KeyId))
        {
            return $"The backup was made under another key than {places.KeyFile}. Put that key file back first.";
        }

        var files = await BackupNote.HashesAsync(folder, ct);
        if (note.Files.Except(files).Select(pair => pair.Key).FirstOrDefault() is { } changed)
        {
            return $"The backup was altered: {changed} is missing or has changed.";
        }

        return await db.InFileAsync(Path.Combine(folder, BackupNote.Database), readOnly: true, async () =>
            await db.NewerMigrationAsync(ct) is { } newer ? $"The backup was made by a newer version ({newer}). Start that version."
            : await db.DamageAsync(ct) is { } damage ? $"The database in the backup is damaged: {damage}"
            : await db.FirstBrokenLineAsync(ct) is { } broken ? $"The audit in the backup is broken at line {broken}."
            : null);
    }

    /// <returns>How many mails are held; null when that could not be stored, and nothing was put back.</returns>
    private async Task<int?> PutBackAsync(string folder, string file, BackupNote note, CancellationToken ct)
    {
        var (newFile, newDocuments) = (file + ".part", places.Documents + ".part");
        File.Copy(Path.Combine(folder, BackupNote.Database), newFile, overwrite: true);
        if (Directory.Exists(newDocuments))
        {
            Directory.Delete(newDocuments, recursive: true);
        }

        PrivateFolder.Make(newDocuments);
        foreach (var document in note.Files.Keys.Where(name => name.StartsWith(BackupNote.Documents + "/", StringComparison.Ordinal)))
        {
            File.Copy(Path.Combine(folder, document), Path.Combine(newDocuments, Path.GetFileName(document)));
        }

        var held = await db.InFileAsync(newFile, readOnly: false, async () =>
        {
            await db.Database.MigrateAsync(ct);
            var mails = await HoldMailsAsync(note, ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", ct);
            return mails;
        });
        await db.LetGoAsync();
        if (held is null)
        {
            return null;
        }

        var aside = $".before-restore-{clock.GetUtcNow():yyyyMMddHHmmss}";
        if (Directory.Exists(places.Documents))
        {
            Directory.Move(places.Documents, places.Documents + aside);
        }

        foreach (var part in Parts.Where(part => File.Exists(file + part)))
        {
            File.Move(file + part, file + aside + part);
        }

        Directory.Move(newDocuments, places.Documents);
        File.Move(newFile, file);
        return held;
    }

    private async Task<int?> HoldMailsAsync(BackupNote note, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] mails = [OutboxKinds.MailBatch, .. OutboxKinds.ByRelay];
        var held = await db.Outbox.Where(m => m.DoneAt == null && m.DeadAt == null && mails.Contains(m.Kind)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.DeadAt, now).SetProperty(m => m.LastError, OutboxKinds.Restored).SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null), ct);
        db.Audit.Add(AuditLine.Note("database.restored", Guid.Empty, null, now, $"{note.LastLine} {note.LastHash}"));
        return await db.SaveAsync(now, ct) ? held : null;
    }
}
