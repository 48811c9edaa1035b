using System.CommandLine;
using System.Security.Cryptography;
using BotApp.Storage;
using BotApp.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Operation;

/// <summary>
/// Compares the documents with the database, and copies them to another store, still sealed, so that an office can move.
/// </summary>
internal sealed class DocumentsCommand(
    BotDb db, IDocumentStore documents, DocumentStores stores, IOptions<DocumentsOptions> options)
{
    /// <summary>At most this many are named; the rest is counted.</summary>
    private const int MaxNamed = 20;

    /// <summary>A file that is being received has no row yet; the purge waits as long.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromDays(1);

    public static Command Describe(ICommandRunner runner)
    {
        var check = new Command("check", "Finds documents that the database names and the store lacks, and documents that no row names.");
        check.SetAction((_, ct) => runner.RunAsync<DocumentsCommand>(one => one.CheckAsync(ct)));
        var to = new Option<DocumentStoreKind>("--to") { Description = "The store to copy to.", Required = true };
        var verify = new Option<bool>("--verify") { Description = "Reads again what an earlier run has copied, and compares every byte." };
        var copy = new Command(
            "copy",
            "Copies every document from the store in use to another one and reads each copy back, even while the bot runs. Run it again if "
                + "it is interrupted.")
        {
            to, verify,
        };
        copy.SetAction((words, ct) => runner.RunAsync<DocumentsCommand>(one =>
            one.CopyAsync(words.GetValue(to), words.GetValue(verify), ct)));
        return new Command("documents", "Compares the documents with the database, or copies them to another store.") { check, copy };
    }

    private async Task<CommandResult> CheckAsync(CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        // Rows first: a document that comes meanwhile has no row in the list, and counts as new.
        var scans = await db.Attachments.Select(scan => scan.Id).ToListAsync(ct);
        var workbooks = await db.StagedWorkbooks.Select(staged => staged.Id).ToListAsync(ct);
        var stored = await documents.ListAsync(ct).ToDictionaryAsync(one => one.Id, cancellationToken: ct);
        var orphans = stored.Values.Where(one => TimeProvider.System.GetUtcNow() - one.WrittenAt > OrphanAge)
            .Select(one => one.Id).Except(scans).Except(workbooks).Count();
        var unnamed = orphans == 0 ? "" : $" {orphans} documents older than a day belong to no row; the next purge deletes them.";

        // Asked once more: the purge may have deleted it between the two lists.
        List<Guid> missing = [.. scans.Concat(workbooks).Where(id => !stored.ContainsKey(id))];
        missing = [.. missing.Intersect([
            .. await db.Attachments.Where(scan => missing.Contains(scan.Id)).Select(scan => scan.Id).ToListAsync(ct),
            .. await db.StagedWorkbooks.Where(staged => missing.Contains(staged.Id)).Select(staged => staged.Id).ToListAsync(ct)])];
        return missing.Count == 0
            ? CommandResult.Done($"All {scans.Count + workbooks.Count} documents that the database names are there.{unnamed}")
            : CommandResult.Failed(
                $"{missing.Count} documents that the database names are missing:\n"
                    + string.Join('\n', missing.Take(MaxNamed).Select(documents.PlaceOf))
                    + (missing.Count > MaxNamed ? "\nand more." : "")
                    + $"\nBring them back from a backup, or from the versions of the bucket (docs/documents-s3.md).{unnamed}");
    }

    private async Task<CommandResult> CopyAsync(DocumentStoreKind kind, bool verify, CancellationToken ct)
    {
        if (kind == options.Value.Store)
        {
            return CommandResult.Failed($"Documents:Store is {kind} already. Name the other store.");
        }

        var target = stores.Create(kind);
        using var client = target as IDisposable;
        if ((await documents.FindProblemAsync(ct) ?? await target.FindProblemAsync(ct)) is { } why)
        {
            return CommandResult.Failed(why.Message);
        }

        var copies = await target.ListAsync(ct).ToDictionaryAsync(one => one.Id, cancellationToken: ct);
        var (all, copied) = (0, 0);
        await foreach (var document in documents.ListAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
            all++;
            var copy = copies.GetValueOrDefault(document.Id);
            if (copy?.Length == document.Length && copy.WrittenAt > document.WrittenAt && !verify)
            {
                continue;
            }

            try
            {
                copied += await CopyAsync(document.Id, copy is not null, target) ? 1 : 0;
            }
            catch (FileNotFoundException)
            {
                // Deleted between the listing and the copy.
                all--;
            }
        }

        return CommandResult.Done(
            $"{copied} documents were copied to {kind}, {all - copied} were there already. "
                + $"Stop the bot, run it once more, set Documents:Store to {kind} on every node, and start.");
    }

    /// <returns>False when the same bytes are there already.</returns>
    private async Task<bool> CopyAsync(Guid id, bool mayBeThere, IDocumentStore target)
    {
        var hash = await HashAsync(documents, id);
        if (mayBeThere && await IsSameAsync(target, id, hash))
        {
            return false;
        }

        await target.WriteAsync(id, async to =>
        {
            await using var from = await documents.OpenAsync(id);
            await from.CopyToAsync(to);
            return true;
        });
        return await HashAsync(target, id) == hash
            ? true
            : throw new IOException($"{target.PlaceOf(id)} is not what was copied to it. Check the store and run it again.");
    }

    private static async Task<bool> IsSameAsync(IDocumentStore store, Guid id, string hash)
    {
        try
        {
            return await HashAsync(store, id) == hash;
        }
        catch (DocumentStoreException fault) when (fault.Code == S3DocumentStore.Damaged)
        {
            return false;
        }
    }

    private static async Task<string> HashAsync(IDocumentStore store, Guid id)
    {
        await using var content = await store.OpenAsync(id);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
    }
}
