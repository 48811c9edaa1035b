using System.Security.Cryptography;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Operation;

/// <summary>
/// Adds a new key to the key file, reencrypts everything with it and then moves the old key to a separate file. It may be interrupted at
/// any moment: the key file still decrypts everything, and the next run resumes.
/// </summary>
internal sealed class RotateKeysHandler(BotDb db, IEngine engine, KeyRing keys, StoragePlaces places) : IOperate
{
    private const string DryRun = "--dry-run";

    public string Name => "rotate-keys";

    public string Usage => "[--dry-run]   reencrypts personal fields and documents with a new key (with the bot stopped on every node)";

    public async Task<Outcome> RunAsync(string[] words, CancellationToken ct)
    {
        if (words is not ([] or [DryRun]))
        {
            return Outcome.Misused;
        }

        if (await db.WhyUnusableAsync(ct) is { } why)
        {
            return Outcome.Failed(why);
        }

        if (words is [DryRun])
        {
            var (values, documents) = (await db.CountSealedAsync(ct), new DocumentVault(keys, places.Documents).All.Count());
            return Outcome.Done($"{values} values and {documents} documents would be reencrypted with a new key. Nothing was changed.");
        }

        if (!await engine.IsAloneAsync(db, ct))
        {
            return Outcome.Failed("The database is in use. Stop the bot on every node first: a node that does not know the new key could not read data encrypted with it. "
                + $"A killed node counts as running for {LiveNodes.Life.TotalSeconds:0} seconds.");
        }

        // More than one key in the file means that a rotation was interrupted: resume it.
        if (keys.Ids.Count == 1)
        {
            KeyRing.AddKey(places.KeyFile);
        }

        var ring = KeyRing.Open(places.KeyFile, mayCreate: false);
        var fields = await db.SealAnewAsync(new FieldCipher(ring), ct);
        var vault = new DocumentVault(ring, places.Documents);
        var scans = 0;
        foreach (var id in vault.All.ToList())
        {
            try
            {
                scans += await vault.WrapAnewAsync(id) ? 1 : 0;
            }
            catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
            {
                return Outcome.Failed($"{vault.PathOf(id)} cannot be reencrypted: {fault.Message} Nothing is lost, and {places.KeyFile} keeps both keys. "
                    + "Restore this document from a backup or move it away, and run rotate-keys again.");
            }
        }

        var kept = KeyRing.DropOldKeys(places.KeyFile);
        return Outcome.Done($"Done: {fields} values and {scans} documents are encrypted under the new key ({ring.Ids[0]}), which alone stands in {places.KeyFile}. "
            + $"Copy this file to every node. Older backups need the old key, which is kept in {kept}: store it with the other copies of keys and keep it as long as those backups.");
    }
}
