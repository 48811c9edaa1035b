using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Attachments.Opening;

internal sealed class OpenAttachmentsHandler(BotDb db, OneTimeLinkUrls addresses, TeamsSignIn signIn) : IActionHandler<OpenAttachments>
{
    public async Task<Reply> HandleAsync(OpenAttachments action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == action.Request, ct) is not { } request
            || !await db.MayReadAttachmentsAsync(request, turn.Officer.Id, turn.Now, ct))
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        // One link for all: it opens the viewer, which shows the request with each of its scans.
        var (code, links) = (signIn.IsOn ? null : Pin.Generate(), new List<AttachmentLink>());
        if (await db.AttachmentsAsync(request.Id, ct) is [var first, ..] scans)
        {
            links.Add(new AttachmentLink(
                new Phrase($"Look at the scans ({scans.Count})", $"स्कैन देखें ({scans.Count})"),
                code is null ? signIn.InTeams(addresses.ForViewer(request.Id)) : db.IssueLink(addresses, first.Id, turn, code)));
        }

        db.Audit.Add(AuditLine.Create("document.offered", request.Id, turn.Officer.Id, turn.Now, $"{links.Count}"));
        return await db.SaveAsync(turn.Now, ct)
            ? AttachmentLinksCard.Render(
                turn.Language,
                request,
                links,
                code,
                turn.Now + OneTimeLink.Lifetime,
                asHead: turn.HeadOf(request.OfficeId) is not null,
                inQueue: request.Stage is Stage.Submitted && !request.Concerns(turn.Officer.Id))
            : new Reply.Message(new ConcurrentChange().Message, turn.Language);
    }
}
