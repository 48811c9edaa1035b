using BotApp.Audit;
using BotApp.Basics;
using BotApp.Consolidation.Paper;
using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Requests.Mine;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Requests.Proofs;

/// <summary>Files sent in the chat join the form, or the request under way, that the officer is working on. Each is fetched at once: the link lives for minutes.</summary>
internal sealed class AddProofsHandler(BotDb db, IFetchFile files, DocumentVault vault, IOptions<DocumentsOptions> limits) : ITakeFiles
{
    public FilePurpose Purpose => FilePurpose.Scan;

    public bool Takes(IReadOnlyList<IncomingFile> incoming, Turn turn) => true;

    public async Task<Reply> TakeAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct)
    {
        if (await db.DraftInWorkAsync(turn.Officer.Id, turn.Now, ct) is not { } draft || EveryForm.Of(draft.Kind) is not { } form)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        var request = draft.OnlyPages ? await db.Requests.FirstOrDefaultAsync(r => r.Id == draft.Id, ct) : null;
        if (draft.OnlyPages && request is not { TakesPages: true })
        {
            db.Drafts.Remove(draft);
            await db.SaveAsync(turn.Now, ct);
            return request?.FiledById is null
                ? Reply.GoOnTo<ShowRequest>(Inputs.None.With(ShowRequest.Id, draft.Id.ToString("N")).With(ShowRequest.WithPages, "yes"))
                : Reply.GoOnTo<ShowPaper>();
        }

        var already = await db.ProofsAsync(draft.Id, ct);
        var (added, mistakes) = (new List<Proof>(), new List<Refusal>());
        foreach (var file in incoming)
        {
            if (already.Count + added.Count >= limits.Value.MaxFiles)
            {
                mistakes.Add(new TooManyScans(limits.Value.MaxFiles));
                break;
            }

            // Scans of one message keep the order in which they were picked.
            if ((await StoreAsync(file, draft, turn.Now.AddTicks(added.Count), ct)).IsRefused(out var why, out var proof))
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

        if (added.Count > 0)
        {
            db.Proofs.AddRange(added);
            db.Audit.AddRange(added.Select(proof => AuditLine.Note("proof.added", proof.RequestId, turn.Officer.Id, turn.Now, proof.Id.ToString("N"))));
            draft.Touch(turn.Now);
            await JoinAsync(request, added.Count, turn, ct);
            if (!await db.SaveAsync(turn.Now, ct))
            {
                added.ForEach(proof => vault.Destroy(proof.Id));
                mistakes.Add(new SomeoneWasFaster());
            }
        }

        var (proofs, wrong) = (await db.ProofsAsync(draft.Id, ct), mistakes is [] ? null : new Mistakes(mistakes));
        return request is null ? FormCard.Scan(turn.Language, form, proofs, wrong) : PagesCard.Of(turn.Language, request, proofs, wrong);
    }

    // Whoever decides must see the new pages: cards drawn before them no longer count.
    private async Task JoinAsync(Request? request, int pages, Turn turn, CancellationToken ct)
    {
        if (request is not null && !request.AddPages(turn.Officer.Id, pages, turn.Now).IsRefused(out _, out _))
        {
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
        }
    }

    private async Task<Result<Proof>> StoreAsync(IncomingFile file, Draft draft, DateTimeOffset at, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        Result<FetchedFile>? result = null;
        await vault.StoreAsync(id, async destination =>
        {
            result = await files.FetchAsync(file, destination, limits.Value.MaxBytes, ct);
            return !result.Value.IsRefused(out _, out _);
        });
        if (result!.Value.IsRefused(out var why, out var fetched))
        {
            return why;
        }

        return new Proof
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

public sealed record TooManyScans(int Most) : Refusal(new Phrase(
    $"At most {Most} files can be attached; the rest was not taken.",
    $"अधिकतम {Most} फ़ाइलें संलग्न की जा सकती हैं; शेष नहीं ली गईं।"));

public sealed record SameScanAgain(string Name) : Refusal(new Phrase(
    $"“{Name}” is attached already; it was not added twice.",
    $"“{Name}” पहले से संलग्न है; इसे दोबारा नहीं जोड़ा गया।"));
