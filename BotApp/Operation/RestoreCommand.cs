using System.CommandLine;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Notifications.Cluster;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;
using BotApp.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Replaces database and documents by a backup. Everything is checked before the bot can use it, what was there is moved aside instead of
/// deleted, and an interrupted restore can be repeated. Mails that were pending when the backup was made may have been sent since: they
/// are held until the computer cell decides.
/// </summary>
internal sealed class RestoreCommand(
    BotDb db,
    IDatabaseProvider engine,
    IDatabaseArchive archive,
    KeyRing keys,
    IDocumentStore documents,
    StoragePaths paths,
    TimeProvider clock)
{
    private const string Replace = "--replace";
    private const string WithoutMissing = "--without-missing";

    /// <summary>At most this many are named; the rest is counted.</summary>
    private const int MaxNamed = 20;

    private string NewDocuments => paths.Documents + ".part";

    public static Command Describe(ICommandRunner runner)
    {
        var folder = new Argument<string>("folder") { Description = "The folder that backup created." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Checks the backup and changes nothing." };
        var replace = new Option<bool>(Replace) { Description = "Moves an existing database and its documents aside; nothing is deleted." };
        var withoutMissing = new Option<bool>(WithoutMissing)
        {
            Description = "Restores although the bucket lacks documents that the backup lists.",
        };
        var command = new Command(
            "restore",
            "Restores a backup, with the bot stopped. Everything is checked before the bot can use it. "
                + "PostgreSQL's database is restored by pg_restore.")
        {
            folder, dryRun, replace, withoutMissing,
        };
        command.SetAction((words, ct) => runner.RunAsync<RestoreCommand>(restore => restore.RunAsync(
            words.GetRequiredValue(folder),
            words.GetValue(dryRun),
            words.GetValue(replace),
            words.GetValue(withoutMissing),
            ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(string from, bool dryRun, bool replace, bool withoutMissing, CancellationToken ct)
    {
        var folder = Path.GetFullPath(from);
        if (await BackupManifest.ReadAsync(folder, ct) is not { } manifest)
        {
            return CommandResult.Failed($"{folder} is not a backup: it contains no readable {BackupManifest.FileName}.");
        }

        if ((await archive.ObstacleAsync(db, ct)
            ?? await FindProblemAsync(folder, manifest, ct)
            ?? await FindMissingAsync(manifest, withoutMissing, ct)) is { } why)
        {
            return CommandResult.Failed(why);
        }

        var exists = await archive.ExistsAsync(db, ct);
        if (exists && !replace)
        {
            return CommandResult.Failed(
                $"A database already exists: {archive.DatabaseName}. Add {Replace} to move it aside, with its documents.");
        }

        await using var hold = await archive.TryLockAsync(db, ct);
        if (hold is null || (exists && !await IsUnusedAsync(ct)))
        {
            return CommandResult.Failed("The bot is running on this database. Stop it first.");
        }

        if (dryRun)
        {
            return CommandResult.Done(
                $"The backup of {manifest.CreatedAt:u} is intact and can be restored: audit up to line {manifest.LastLine}, "
                    + $"{manifest.InBucket?.Count ?? manifest.Files.Count - 1} documents. Nothing was changed.");
        }

        var (problem, held) = await ReplaceAsync(folder, manifest, ct);
        return problem is not null
            ? CommandResult.Failed($"{problem} Nothing was restored.")
            : CommandResult.Done(
                $"Restored into {archive.DatabaseName}, as of {manifest.CreatedAt:u}: audit up to line {manifest.LastLine}. "
                + $"{held} mails that were pending then may have been sent since; "
                + "the computer cell finds them under “Undelivered” and decides. Start the bot.");
    }

    /// <summary>A damaged database counts as unused: the bot cannot run on it, and replacing it is the purpose of a backup.</summary>
    private async Task<bool> IsUnusedAsync(CancellationToken ct)
    {
        try
        {
            return await engine.HasExclusiveUseAsync(db, ClusterMembership.HeartbeatExpiry, ct);
        }
        catch (Exception fault) when (SqliteProvider.IsCorruption(fault))
        {
            return true;
        }
    }

    /// <summary>Checks the backup where it is, without copying it.</summary>
    private async Task<string?> FindProblemAsync(string folder, BackupManifest manifest, CancellationToken ct)
    {
        if (!keys.KeyIds.Contains(manifest.KeyId))
        {
            return $"The backup was made under key {manifest.KeyId}, but {paths.KeyFile} has key {string.Join(" and ", keys.KeyIds)}. "
                + $"Put the key file of key {manifest.KeyId} back first.";
        }

        if (!manifest.IsSignedWith(keys.KeysFor(BackupManifest.KeyPurpose)))
        {
            return $"The backup was altered: {BackupManifest.FileName} is not as the backup command wrote it.";
        }

        var files = await BackupManifest.HashesAsync(folder, ct);
        if (manifest.Files.Except(files).Select(pair => pair.Key).FirstOrDefault() is { } changed)
        {
            return $"The backup was altered: {changed} is missing or has changed.";
        }

        return manifest.Files.ContainsKey(archive.FileName)
            ? await archive.DamageAsync(db, Path.Combine(folder, archive.FileName), () => FindContentProblemAsync(ct), ct)
            : $"The backup has no {archive.FileName}: it is of the other kind of database (Storage:Provider).";
    }

    /// <summary>What is wrong with the rows of the backup; null when nothing is.</summary>
    private async Task<string?> FindContentProblemAsync(CancellationToken ct) =>
        await db.UnknownMigrationAsync(ct) is { } newer ? $"The backup was made by a newer version ({newer}). Start that version."
        : await db.ForeignKeyReasonAsync(ct) is { } foreign ? foreign
        : await db.FirstBrokenLineAsync(ct) is { } broken ? $"The audit in the backup is broken at line {broken}."
        : null;

    /// <summary>Whether the documents are where the settings say, and none that the backup lists is missing from the bucket.</summary>
    private async Task<string?> FindMissingAsync(BackupManifest manifest, bool withoutMissing, CancellationToken ct)
    {
        if (manifest.InBucket is not { } listed)
        {
            return documents.IsFolder || manifest.Files.Count == 1
                ? null
                : "The backup holds the documents as files, but Documents:Store is S3. Restore it with Documents:Store=Folder, and move "
                    + "them to the bucket with “documents copy --to S3”.";
        }

        if (documents.IsFolder)
        {
            return "The backup lists documents that are in a bucket, but Documents:Store is Folder. Set Documents:Store to S3 first.";
        }

        var stored = await documents.ListAsync(ct).ToDictionaryAsync(one => $"{one.Id:N}", one => one.Length, cancellationToken: ct);
        var missing = listed.Where(one => !withoutMissing && stored.GetValueOrDefault(one.Key) != one.Value)
            .Select(one => documents.PlaceOf(Guid.ParseExact(one.Key, "N"))).ToList();
        return missing.Count == 0
            ? null
            : $"{missing.Count} documents that the backup lists are missing from the bucket:\n"
                + string.Join('\n', missing.Take(MaxNamed)) + (missing.Count > MaxNamed ? "\nand more." : "")
                + $"\nBring them back from the versions of the bucket (docs/documents-s3.md), or add {WithoutMissing}.";
    }

    /// <returns>Why nothing was restored, or how many mails are held.</returns>
    private async Task<(string? Problem, int Held)> ReplaceAsync(string folder, BackupManifest manifest, CancellationToken ct)
    {
        if (documents.IsFolder)
        {
            CopyDocuments(folder, manifest);
        }

        var (aside, held) = ($".before-restore-{clock.GetUtcNow():yyyyMMddHHmmssfff}", (int?)null);
        var problem = await archive.ReplaceAsync(
            db,
            Path.Combine(folder, archive.FileName),
            aside,
            async () =>
            {
                if (await FindContentProblemAsync(ct) is { } why)
                {
                    return why;
                }

                await db.Database.MigrateAsync(ct);
                held = await HoldPendingMailsAsync(manifest, ct);
                return held is null ? "Pending mails could not be held in the copy; run restore again." : null;
            },
            () => ExchangeDocuments(aside),
            ct);
        return (problem, held ?? 0);
    }

    private void CopyDocuments(string folder, BackupManifest manifest)
    {
        if (Directory.Exists(NewDocuments))
        {
            Directory.Delete(NewDocuments, recursive: true);
        }

        PrivateFiles.CreateFolder(NewDocuments);
        foreach (var document in manifest.Files.Keys.Where(name =>
            name.StartsWith(BackupManifest.Documents + "/", StringComparison.Ordinal)))
        {
            PrivateFiles.Copy(Path.Combine(folder, document), Path.Combine(NewDocuments, Path.GetFileName(document)));
        }
    }

    /// <summary>Documents in a bucket stay where they are.</summary>
    private void ExchangeDocuments(string aside)
    {
        if (!documents.IsFolder)
        {
            return;
        }

        var existed = Directory.Exists(paths.Documents);
        if (existed)
        {
            Directory.Move(paths.Documents, paths.Documents + aside);
        }

        try
        {
            Directory.Move(NewDocuments, paths.Documents);
        }
        catch when (existed)
        {
            Directory.Move(paths.Documents + aside, paths.Documents);
            throw;
        }
    }

    /// <returns>How many mails are held; null when that could not be stored.</returns>
    private async Task<int?> HoldPendingMailsAsync(BackupManifest manifest, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        string[] mails = [OutboxKinds.SplitBatch, .. OutboxKinds.MailKinds];
        var held = await db.Outbox.Where(m => m.DoneAt == null && m.DeadAt == null && mails.Contains(m.Kind)).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.DeadAt, now)
                .SetProperty(m => m.LastFailure, FailureReason.Restored)
                .SetProperty(m => m.LastError, (string?)null)
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null),
            ct);
        db.Audit.Add(AuditLine.Create("database.restored", Guid.Empty, null, now, $"{manifest.LastLine} {manifest.LastHash}"));
        return await db.SaveAsync(now, ct) ? held : null;
    }
}
