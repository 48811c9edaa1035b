using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Proofs;

namespace BotApp.Storage;

/// <summary>Scans that came in a message: those that were kept, in the order in which they were picked, and why the others were not.</summary>
public sealed record KeptScans(IReadOnlyList<Proof> Added, IReadOnlyList<Refusal> Mistakes);

/// <summary>Fetches scans into the document store. Each is fetched at once: the link lives for minutes.</summary>
public static class ScanWork
{
    public static async Task<KeptScans> KeepAsync(
        this DocumentVault vault, IFetchFile files, IReadOnlyList<IncomingFile> incoming, Draft draft, IReadOnlyList<Proof> already, DocumentsOptions limits, DateTimeOffset at, CancellationToken ct)
    {
        var (added, mistakes) = (new List<Proof>(), new List<Refusal>());
        foreach (var file in incoming)
        {
            if (already.Count + added.Count >= limits.MaxFiles)
            {
                mistakes.Add(new TooManyScans(limits.MaxFiles));
                break;
            }

            if ((await vault.KeepOneAsync(files, file, draft, limits.MaxBytes, at.AddTicks(added.Count), ct)).IsRefused(out var why, out var proof))
            {
                mistakes.Add(why);
            }
            else if (already.Concat(added).Any(other => other.Sha256 == proof.Sha256))
            {
                vault.Destroy(proof.Id);
                mistakes.Add(new SameScanAgain(proof.Name));
            }
            else
            {
                added.Add(proof);
            }
        }

        return new KeptScans(added, mistakes);
    }

    private static async Task<Result<Proof>> KeepOneAsync(
        this DocumentVault vault, IFetchFile files, IncomingFile file, Draft draft, long maxBytes, DateTimeOffset at, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        Result<FetchedFile>? result = null;
        await vault.StoreAsync(id, async destination =>
        {
            result = await files.FetchAsync(file, destination, maxBytes, ct);
            return !result.Value.IsRefused(out _, out _);
        });
        return result!.Value.IsRefused(out var why, out var fetched) ? why : new Proof
        {
            Id = id,
            RequestId = draft.Id,
            OfficerId = draft.OfficerId,
            Name = ProofName.Clean(file.Name),
            Format = fetched.Format,
            Length = fetched.Length,
            Sha256 = fetched.Sha256,
            AddedAt = at,
        };
    }
}
