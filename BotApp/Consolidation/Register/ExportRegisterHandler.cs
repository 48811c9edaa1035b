using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Consolidation.Register;

/// <summary>Offers a link to the register; the workbook is created when the link is opened.</summary>
internal sealed class ExportRegisterHandler(BotDb db, OneTimeLinkUrls addresses) : IActionHandler<ExportRegister>
{
    public async Task<Reply> HandleAsync(ExportRegister action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        var code = Pin.Generate();
        var (link, token) = OneTimeLink.Issue(RegisterDownload.DownloadKey, turn.Officer.Id, code, turn.Now);
        db.OneTimeLinks.Add(link);
        db.Audit.Add(AuditLine.Create("register.offered", turn.Officer.Id, turn.Officer.Id, turn.Now));
        return await db.SaveAsync(turn.Now, ct)
            ? RegisterCard.Offer(turn.Language, await db.CountOpenRequestsAsync(ct), addresses.For(token), code, link.ExpiresAt)
            : Reply.RedirectTo<ExportRegister>();
    }
}
