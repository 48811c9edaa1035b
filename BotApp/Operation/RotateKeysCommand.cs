using System.CommandLine;
using System.Security.Cryptography;
using BotApp.Audit;
using BotApp.Notifications.Cluster;
using BotApp.Storage;
using BotApp.Storage.Documents;
using BotApp.Storage.Encryption;

namespace BotApp.Operation;

/// <summary>
/// Adds a new key to the key file, reencrypts everything with it and then moves the old key to a separate file. It may be interrupted at
/// any moment: the key file still decrypts everything, and the next run resumes.
/// </summary>
internal sealed class RotateKeysCommand(
    BotDb db, IDatabaseProvider engine, KeyRing keys, IDocumentStore documents, StoragePaths paths, TimeProvider clock)
{
    /// <summary>At most this many unreadable values are named.</summary>
    private const int MaxNamed = 20;

    public static Command Describe(ICommandRunner runner)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Counts what would be encrypted anew and changes nothing." };
        var command = new Command(
            "rotate-keys",
            "Encrypts personal fields and documents with a new key, with the bot stopped on every node. Run it again if it is interrupted.")
        {
            dryRun,
        };
        command.SetAction((words, ct) => runner.RunAsync<RotateKeysCommand>(rotate => rotate.RunAsync(words.GetValue(dryRun), ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(bool dryRun, CancellationToken ct)
    {
        if ((await db.UnusableReasonAsync(ct) ?? KeyFile.UnwritableReason(paths.KeyFile)) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (await UnreadableAsync(ct) is { Count: > 0 } unreadable)
        {
            return CommandResult.Failed(
                $"No key in {paths.KeyFile} opens these:\n{string.Join('\n', unreadable)}\nNothing was changed, and the key file is as it "
                    + "was. Restore them from a backup or remove them, and run rotate-keys again.");
        }

        if (dryRun)
        {
            var (values, scans) = (await db.CountEncryptedAsync(ct), await documents.ListAsync(ct).CountAsync(ct));
            return CommandResult.Done($"{values} values and {scans} documents would be reencrypted with a new key. "
                + "Nothing was changed.");
        }

        return await engine.HasExclusiveUseAsync(db, ClusterMembership.HeartbeatExpiry, ct)
            ? await RotateAsync(ct)
            : CommandResult.Failed(
                "The database is in use. Stop the bot on every node first: "
                + "a node that does not know the new key could not read data encrypted with it. "
                + $"A killed node counts as running for {ClusterMembership.HeartbeatExpiry.TotalSeconds:0} seconds.");
    }

    private async Task<CommandResult> RotateAsync(CancellationToken ct)
    {
        // More than one key in the file means that a rotation was interrupted: resume it.
        if (keys.KeyIds.Count == 1)
        {
            KeyFile.AddKey(paths.KeyFile);
        }

        var ring = KeyFile.Load(paths.KeyFile, mayCreate: false);
        var fields = await db.ReencryptAsync(new FieldCipher(ring), ct);
        var vault = new DocumentVault(ring, documents);
        var scans = 0;
        foreach (var document in await documents.ListAsync(ct).ToListAsync(ct))
        {
            scans += await vault.RewrapKeyAsync(document.Id) ? 1 : 0;
        }

        // The chain goes on under the new key: anybody who has the old one could write a line under it.
        db.RotateAuditKeys(ring.AuditKeys);
        var now = clock.GetUtcNow();
        db.Audit.Add(AuditLine.Create("keys.rotated", Guid.Empty, null, now, $"{ring.KeyIds[^1]} {ring.KeyIds[0]}"));
        if (!await db.SaveAsync(now, ct))
        {
            return CommandResult.Failed($"The rotation could not be recorded. Nothing is lost, and {paths.KeyFile} keeps both keys. "
                + "Run rotate-keys again.");
        }

        var kept = KeyFile.RetireOldKeys(paths.KeyFile);
        return CommandResult.Done(
            $"Done: {fields} values and {scans} documents are encrypted under the new key ({ring.KeyIds[0]}). "
                + $"Copy {paths.KeyFile} to every node. Older backups need the old key, which is kept in "
                + (kept == paths.KeyFile
                    ? "the same file in the line that begins with “retired”, because no file can be created beside it: "
                        + "move that line to the other copies of keys"
                    : $"{kept}: store it with the other copies of keys")
                + " and keep it as long as those backups.");
    }

    /// <summary>The values and documents that cannot be reencrypted, by place.</summary>
    private async Task<List<string>> UnreadableAsync(CancellationToken ct)
    {
        List<string> unreadable = [.. await db.UnreadableAsync(new FieldCipher(keys), MaxNamed, ct)];
        var vault = new DocumentVault(keys, documents);
        await foreach (var document in documents.ListAsync(ct))
        {
            try
            {
                await vault.CheckKeyAsync(document.Id);
            }
            catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
            {
                unreadable.Add($"document {documents.PlaceOf(document.Id)}: {fault.Message}");
            }
        }

        return unreadable;
    }
}
