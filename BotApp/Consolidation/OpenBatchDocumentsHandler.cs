using BotApp.Audit;
using BotApp.Basics;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Consolidation;

/// <summary>Offers the cell one-time links to the scans of a batch, named as in its mail; each opening is audited.</summary>
internal sealed class OpenBatchDocumentsHandler(BotDb db, OneTimeLinkUrls addresses) : IActionHandler<OpenBatchDocuments>
{
    public async Task<Reply> HandleAsync(OpenBatchDocuments action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.BatchViewAsync(action.Batch, track: false, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        var scans = MailSplitter.NameScans(
            await VisibleLinesAsync(view, turn, ct),
            FlowCatalog.TemplateFlowOf(view.Batch.Kind).DocumentName);
        var skip = Math.Clamp(action.Skip ?? 0, 0, scans.Count);
        var (code, links) = (Pin.Generate(), new List<AttachmentLink>());
        foreach (var scan in scans.Skip(skip).Take(BatchCard.MaxScans))
        {
            links.Add(new AttachmentLink(
                Phrase.Same(scan.Name), db.IssueLink(addresses, scan.Attachment.Id, turn, code), scan.Attachment.Warnings));
        }

        db.Audit.Add(AuditLine.Create("document.offered", view.Batch.Id, turn.Officer.Id, turn.Now, $"{links.Count}"));
        return await db.SaveAsync(turn.Now, ct)
            ? BatchCard.Documents(turn.Language, view.Batch, links, skip, scans.Count, code, turn.Now + OneTimeLink.Lifetime)
            : new Reply.Message(new ConcurrentChange().Message, turn.Language);
    }

    private async Task<List<BatchLine>> VisibleLinesAsync(BatchView view, Turn turn, CancellationToken ct)
    {
        var visible = new List<BatchLine>();
        foreach (var line in view.Lines)
        {
            if (await db.MayReadAttachmentsAsync(line.Request, turn.Officer.Id, turn.Now, ct))
            {
                visible.Add(line);
            }
        }

        return visible;
    }
}
