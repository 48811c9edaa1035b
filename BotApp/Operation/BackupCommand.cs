using System.CommandLine;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Copies the database and the documents while the bot runs. The database is copied first: a document stored after it is superfluous and
/// harmless, while a document that the copied database names must not be missing. The key file is not part of the backup, which would
/// otherwise decrypt itself. Documents in a bucket stay there, where its versions keep them: the backup lists them.
/// </summary>
internal sealed class BackupCommand(
    BotDb db, IDatabaseArchive archive, KeyRing keys, IDocumentStore documents, StoragePaths paths, TimeProvider clock)
{
    public static Command Describe(ICommandRunner runner)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder to create. It must be empty or not exist: a backup never overwrites another one.",
        };
        var command = new Command(
            "backup",
            "Copies the database and the documents to a new folder, even while the bot runs. The key file is not copied. "
                + "PostgreSQL's database is dumped by pg_dump.")
        {
            folder,
        };
        command.SetAction((words, ct) => runner.RunAsync<BackupCommand>(backup => backup.RunAsync(words.GetRequiredValue(folder), ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(string to, CancellationToken ct)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(to));
        if ((await db.UnusableReasonAsync(ct) ?? await archive.ObstacleAsync(db, ct)) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (keys.KeyIds.Count > 1)
        {
            return CommandResult.Failed(
                $"There is more than one key in {paths.KeyFile}: a rotation was interrupted. "
                    + "Finish rotate-keys first, or the backup would need both.");
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return CommandResult.Failed($"{folder} is not empty. Choose a new folder: a backup never overwrites another one.");
        }

        var draft = folder + ".part";
        if (Directory.Exists(draft))
        {
            // An interrupted backup contains the database; anything else of this name is not ours to delete.
            if (Directory.EnumerateFileSystemEntries(draft).Any() && !File.Exists(Path.Combine(draft, archive.FileName)))
            {
                return CommandResult.Failed($"{draft} is in the way and is not an interrupted backup. Move it or choose another folder.");
            }

            Directory.Delete(draft, recursive: true);
        }

        PrivateFiles.CreateFolder(draft);
        var (problem, copy) = await archive.CopyAsync(db, Path.Combine(draft, archive.FileName), () => ReadCopyAsync(ct), ct);
        if (copy is null)
        {
            return CommandResult.Failed($"The database could not be copied, so {draft} is not a backup: {problem}");
        }

        var kept = documents.IsFolder
            ? await CopyDocumentsAsync(Path.Combine(draft, BackupManifest.Documents), ct)
            : await documents.ListAsync(ct).ToDictionaryAsync(one => one.Id, one => one.Length, cancellationToken: ct);
        return await FinishAsync(draft, folder, copy, kept, ct);
    }

    /// <summary>Copies every document, still encrypted; one that is deleted meanwhile is skipped.</summary>
    private async Task<Dictionary<Guid, long>> CopyDocumentsAsync(string to, CancellationToken ct)
    {
        PrivateFiles.CreateFolder(to);
        var copied = new Dictionary<Guid, long>();
        await foreach (var document in documents.ListAsync(ct))
        {
            var path = documents.PlaceOf(document.Id);
            try
            {
                PrivateFiles.Copy(path, Path.Combine(to, Path.GetFileName(path)));
                copied.Add(document.Id, document.Length);
            }
            catch (FileNotFoundException)
            {
                // Deleted between the listing and the copy.
            }
        }

        return copied;
    }

    private async Task<CommandResult> FinishAsync(
        string draft, string folder, CopiedRows copy, Dictionary<Guid, long> kept, CancellationToken ct)
    {
        await new BackupManifest(
            clock.GetUtcNow(),
            keys.KeyIds[0],
            copy.Last.Seq,
            copy.Last.Hash,
            await BackupManifest.HashesAsync(draft, ct),
            InBucket: documents.IsFolder
                ? null
                : new(copy.Documents.Where(kept.ContainsKey).ToDictionary(id => $"{id:N}", id => kept[id]), StringComparer.Ordinal))
            .SignedWith(keys.KeyFor(BackupManifest.KeyPurpose))
            .WriteAsync(draft, ct);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder);
        }

        Directory.Move(draft, folder);
        await db.RecordBackupAsync(clock.GetUtcNow(), ct);
        var missing = copy.Documents.Count(id => !kept.ContainsKey(id));
        var done = $"Backup in {folder}: audit up to line {copy.Last.Seq}, {kept.Count} documents"
            + (documents.IsFolder ? ". " : " listed, which stay in the bucket. ")
            + $"Without the key file ({paths.KeyFile}) nobody can read it: keep a copy of that file elsewhere.";
        return copy.Broken is { } broken ? CommandResult.Failed($"{done}\nIts audit is broken at line {broken} (verify-audit).")
            : missing > 0
                ? CommandResult.Failed($"{done}\n{missing} documents named in the database are missing (documents check).")
            : CommandResult.Done(done);
    }

    /// <summary>Of the copy rather than the live database: the manifest must describe what is kept.</summary>
    private async Task<CopiedRows> ReadCopyAsync(CancellationToken ct) => new(
        await db.FirstBrokenLineAsync(ct),
        await db.LastAuditLineAsync(ct),
        await db.Attachments.Select(attachment => attachment.Id).ToListAsync(ct));

    private sealed record CopiedRows(long? Broken, (long Seq, string Hash) Last, List<Guid> Documents);
}
