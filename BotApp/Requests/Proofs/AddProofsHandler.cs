using BotApp.Audit;
using BotApp.Consolidation.Paper;
using BotApp.Conversation;
using BotApp.Requests.Forms;
using BotApp.Requests.Mine;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Requests.Proofs;

/// <summary>Adds files sent in the chat to the form or request that the officer is working on.</summary>
internal sealed class AddProofsHandler(BotDb db, IFetchFile files, DocumentVault vault, IOptions<DocumentsOptions> limits) : ITakeFiles
{
    public FilePurpose Purpose => FilePurpose.Scan;

    public bool Takes(IReadOnlyList<IncomingFile> incoming, Turn turn) => true;

    public async Task<Reply> TakeAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct)
    {
        if (await db.DraftInWorkAsync(turn.Officer.Id, turn.Now, ct) is not { } draft || EveryForm.Of(draft.Kind) is not { } form)
        {
            return Reply.GoOnTo<ShowMenu>(Inputs.None.With(ShowMenu.FilesUnused, "yes"));
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

        var (added, mistakes) = await vault.KeepAsync(files, incoming, draft, await db.ProofsAsync(draft.Id, ct), limits.Value, turn.Now, ct);
        if (added.Count > 0)
        {
            db.Proofs.AddRange(added);
            db.Audit.AddRange(added.Select(proof => AuditLine.Note("proof.added", proof.RequestId, turn.Officer.Id, turn.Now, proof.Id.ToString("N"))));
            draft.Touch(turn.Now);
            if (request is not null && !request.AddPages(turn.Officer.Id, added.Count, turn.Now).IsRefused(out _, out _))
            {
                // The deciders must see the new pages: cards rendered before become invalid.
                await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            }

            if (!await db.SaveAsync(turn.Now, ct))
            {
                added.ToList().ForEach(proof => vault.Destroy(proof.Id));
                mistakes = [.. mistakes, new SomeoneWasFaster()];
            }
        }

        var (proofs, wrong) = (await db.ProofsAsync(draft.Id, ct), mistakes is [] ? null : ScanWords.Wrong(mistakes, added.Count));
        return request is null ? FormCard.Scan(turn.Language, form, proofs, wrong) : PagesCard.Of(turn.Language, request, proofs, wrong);
    }
}
