using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Requests.Attachments;

/// <summary>Adds files sent in the chat to the form or request that the officer is working on.</summary>
internal sealed class AddAttachmentsHandler(
    BotDb db, IFileDownloader files, DocumentVault vault, ScreeningStore screening, IOptions<DocumentsOptions> limits) : IFileReceiver
{
    public FilePurpose Purpose => FilePurpose.Scan;

    public Task<bool> AcceptsAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct) => Task.FromResult(true);

    public async Task<Reply> ReceiveAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct)
    {
        if (await db.CurrentDraftAsync(turn.Officer.Id, ct) is not { } draft || FlowCatalog.Find(draft.Kind) is not { } form)
        {
            return Reply.RedirectTo(new ShowMenu(MenuReason.FilesUnused));
        }

        var request = draft.CollectsPagesOnly ? await db.Requests.FirstOrDefaultAsync(r => r.Id == draft.Id, ct) : null;
        var consolidates = request is not null && await db.ConsolidatesAsync(request, turn, ct);
        if (draft.CollectsPagesOnly && request?.AcceptsPagesFrom(turn.Officer.Id, consolidates) is not true)
        {
            return await StopCollectingAsync(draft, request, consolidates, turn, ct);
        }

        var (added, mistakes) = await vault.ReceiveAsync(
            files,
            screening,
            incoming,
            new AttachmentTarget(draft.Id, draft.OfficerId),
            await db.AttachmentsAsync(draft.Id, ct),
            limits.Value,
            turn.Now,
            ct);
        if (added.Count > 0 && !await SaveAsync(added, draft, request, consolidates, turn, ct))
        {
            await vault.DiscardAsync(added.Select(attachment => attachment.Id));
            mistakes = [.. mistakes, new ConcurrentChange()];
        }

        var attachments = await db.AttachmentsAsync(draft.Id, ct);
        var why = mistakes is [] ? null : AttachmentErrors.Summarize(mistakes, added.Count);
        return request is null
            ? FormCard.Attachments(turn.Language, form, attachments, why)
            : PagesCard.Render(turn.Language, request, turn.Officer.Id, attachments, why);
    }

    /// <summary>
    /// The request was decided meanwhile, or the person has lost the post: it is shown as it stands now, and later files go elsewhere.
    /// </summary>
    private async Task<Reply> StopCollectingAsync(Draft draft, Request? request, bool consolidates, Turn turn, CancellationToken ct)
    {
        db.Drafts.Remove(draft);
        await db.SaveAsync(turn.Now, ct);
        return request?.FiledById == turn.Officer.Id ? Reply.RedirectTo<ShowPaperApplications>()
            : consolidates ? Reply.RedirectTo(new PreviewBatch(draft.Kind))
            : request is null || request.MakerId == turn.Officer.Id ? Reply.RedirectTo(new ShowRequest(draft.Id, WithPages: true))
            : Reply.RedirectTo(new ShowMenu(MenuReason.FilesUnused));
    }

    private async Task<bool> SaveAsync(
        IReadOnlyList<Attachment> added, Draft draft, Request? request, bool consolidates, Turn turn, CancellationToken ct)
    {
        db.Attachments.AddRange(added);
        db.Audit.AddRange(added.Select(attachment =>
            AuditLine.Create("attachment.added", attachment.RequestId, turn.Officer.Id, turn.Now, attachment.Id.ToString("N"))));
        draft.Touch(turn.Now);
        if (request is not null && !request.AddPages(turn.Officer.Id, consolidates, added.Count, turn.Now).IsRefused(out _, out _))
        {
            // The deciders must see the new pages: cards rendered before become invalid.
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
        }

        return await db.SaveAsync(turn.Now, ct);
    }
}
