using BotApp.Storage;
using BotApp.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Copies the SQLite file and the documents while the bot runs. The database is copied first: a document stored after it is superfluous and
/// harmless, while a document that the copied database names must not be missing. The key file is not part of the backup, which would
/// otherwise decrypt itself.
/// </summary>
internal sealed class BackupHandler(BotDb db, KeyRing keys, DocumentVault vault, StoragePlaces places, TimeProvider clock) : IOperate
{
    public string Name => "backup";

    public string Usage => "<new folder>   backs up database and documents, even while the bot runs (SQLite)";

    public async Task<Outcome> RunAsync(string[] words, CancellationToken ct)
    {
        if (words is not [var to])
        {
            return Outcome.Misused;
        }

        if (places.SqliteFile is null)
        {
            return Outcome.Failed($"On PostgreSQL back up with pg_dump --format=custom, and copy {places.Documents} after it (README, Operation).");
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(to));
        if (await db.WhyUnusableAsync(ct) is { } why)
        {
            return Outcome.Failed(why);
        }

        if (keys.Ids.Count > 1)
        {
            return Outcome.Failed($"There is more than one key in {places.KeyFile}: a rotation was interrupted. Finish rotate-keys first, or the backup would need both.");
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return Outcome.Failed($"{folder} is not empty. Choose a new folder: a backup never overwrites another one.");
        }

        var draft = folder + ".part";
        if (Directory.Exists(draft))
        {
            // An interrupted backup contains the database; anything else of this name is not ours to delete.
            if (Directory.EnumerateFileSystemEntries(draft).Any() && !File.Exists(Path.Combine(draft, BackupNote.Database)))
            {
                return Outcome.Failed($"{draft} is in the way and is not an interrupted backup. Move it or choose another folder.");
            }

            Directory.Delete(draft, recursive: true);
        }

        PrivateFolder.Make(draft);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(draft, BackupNote.Database)}", ct);
        var copied = vault.CopyAll(Path.Combine(draft, BackupNote.Documents));
        return await FinishAsync(draft, folder, copied, ct);
    }

    private async Task<Outcome> FinishAsync(string draft, string folder, IReadOnlySet<Guid> copied, CancellationToken ct)
    {
        var copy = await db.InFileAsync(Path.Combine(draft, BackupNote.Database), readOnly: false, () => LookAsync(copied, ct));
        if (copy.Damage is { } damage)
        {
            return Outcome.Failed($"The copy is damaged and was not kept as a backup ({draft}): {damage}");
        }

        await new BackupNote(clock.GetUtcNow(), keys.Ids[0], copy.Last.Seq, copy.Last.Hash, await BackupNote.HashesAsync(draft, ct)).WriteAsync(draft, ct);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder);
        }

        Directory.Move(draft, folder);
        var done = $"Backup in {folder}: audit up to line {copy.Last.Seq}, {copied.Count} documents. "
            + $"Without the key file ({places.KeyFile}) nobody can read it: keep a copy of that file elsewhere.";
        return copy.Broken is { } broken ? Outcome.Failed($"{done}\nIts audit is broken at line {broken} (verify-audit).")
            : copy.Missing > 0 ? Outcome.Failed($"{done}\n{copy.Missing} documents named in the database are missing from {places.Documents}.")
            : Outcome.Done(done);
    }

    /// <summary>Checks the copy rather than the live database: the manifest must describe what is kept.</summary>
    private async Task<Copy> LookAsync(IReadOnlySet<Guid> copied, CancellationToken ct) => await db.DamageAsync(ct) is { } damage
        ? new Copy(damage, null, default, 0)
        : new Copy(
            null,
            await db.FirstBrokenLineAsync(ct),
            await db.LastLineAsync(ct),
            (await db.Proofs.Select(proof => proof.Id).ToListAsync(ct)).Count(id => !copied.Contains(id)));

    private sealed record Copy(string? Damage, long? Broken, (long Seq, string Hash) Last, int Missing);
}
