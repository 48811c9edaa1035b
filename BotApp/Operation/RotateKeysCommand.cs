using System.CommandLine;
using System.Security.Cryptography;
using BotApp.Notifications.Cluster;
using BotApp.Storage;
using BotApp.Storage.Encryption;

namespace BotApp.Operation;

/// <summary>
/// Adds a new key to the key file, reencrypts everything with it and then moves the old key to a separate file. It may be interrupted at
/// any moment: the key file still decrypts everything, and the next run resumes.
/// </summary>
internal sealed class RotateKeysCommand(BotDb db, IDatabaseProvider engine, KeyRing keys, StoragePaths paths)
{
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
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (dryRun)
        {
            var (values, documents) = (await db.CountEncryptedAsync(ct), new DocumentVault(keys, paths.Documents).DocumentIds.Count());
            return CommandResult.Done($"{values} values and {documents} documents would be reencrypted with a new key. Nothing was "
                + "changed.");
        }

        if (!await engine.HasExclusiveUseAsync(db, ClusterMembership.HeartbeatExpiry, ct))
        {
            return CommandResult.Failed(
                "The database is in use. Stop the bot on every node first: a node that does not know the new key could not read "
                + "data encrypted with it. "
                    + $"A killed node counts as running for {ClusterMembership.HeartbeatExpiry.TotalSeconds:0} seconds.");
        }

        // More than one key in the file means that a rotation was interrupted: resume it.
        if (keys.KeyIds.Count == 1)
        {
            KeyRing.AddKey(paths.KeyFile);
        }

        var ring = KeyRing.Load(paths.KeyFile, mayCreate: false);
        var fields = await db.ReencryptAsync(new FieldCipher(ring), ct);
        var vault = new DocumentVault(ring, paths.Documents);
        var scans = 0;
        foreach (var id in vault.DocumentIds.ToList())
        {
            try
            {
                scans += await vault.RewrapKeyAsync(id) ? 1 : 0;
            }
            catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
            {
                return CommandResult.Failed(
                    $"{vault.PathOf(id)} cannot be reencrypted: {fault.Message} Nothing is lost, and {paths.KeyFile} keeps both keys. "
                        + "Restore this document from a backup or move it away, and run rotate-keys again.");
            }
        }

        var kept = KeyRing.RetireOldKeys(paths.KeyFile);
        return CommandResult.Done(
            $"Done: {fields} values and {scans} documents are encrypted under the new key ({ring.KeyIds[0]}), which alone "
            + $"stands in {paths.KeyFile}. "
                + $"Copy this file to every node. Older backups need the old key, which is kept in {kept}: store it with the other "
                + "copies of keys and keep it as long as those backups.");
    }
}
