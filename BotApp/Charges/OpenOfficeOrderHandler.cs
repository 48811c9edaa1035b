using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Charges;

internal sealed class OpenOfficeOrderHandler(BotDb db, OneTimeLinkUrls addresses) : IActionHandler<OpenOfficeOrder>
{
    public async Task<Reply> HandleAsync(OpenOfficeOrder action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!addresses.AreKnown || !await db.MayReadOrderAsync(action.Proposal, turn.Officer.Id, turn.Now, ct))
        {
            return new Reply.Message(
                addresses.AreKnown ? new ProposalSettled().Message : new PublicUrlNotSet().Message, turn.Language);
        }

        var (code, links) = (Pin.Generate(), new List<AttachmentLink>());
        foreach (var attachment in await db.AttachmentsAsync(action.Proposal, ct))
        {
            links.Add(new AttachmentLink(
                Phrase.Same(attachment.Name), db.IssueLink(addresses, attachment.Id, turn, code), attachment.Warnings));
        }

        db.Audit.Add(AuditLine.Create("document.offered", action.Proposal, turn.Officer.Id, turn.Now, $"{links.Count}"));
        return await db.SaveAsync(turn.Now, ct)
            ? ChargeProposalCard.OfficeOrder(turn.Language, action.Proposal, links, code, turn.Now + OneTimeLink.Lifetime)
            : new Reply.Message(new ConcurrentChange().Message, turn.Language);
    }
}
