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

        var workbook = db.OfferWorkbook(addresses, RegisterDownload.DownloadKey, turn);
        db.Audit.Add(AuditLine.Create("register.offered", turn.Officer.Id, turn.Officer.Id, turn.Now));
        return await db.SaveAsync(turn.Now, ct)
            ? RegisterCard.Offer(turn.Language, await db.CountOpenRequestsAsync(ct), workbook)
            : Reply.RedirectTo<ExportRegister>();
    }
}
