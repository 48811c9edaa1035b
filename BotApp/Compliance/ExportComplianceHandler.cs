using BotApp.Audit;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Compliance;

/// <summary>Offers a link to the compliance list; the workbook is created when the link is opened.</summary>
internal sealed class ExportComplianceHandler(BotDb db, OfficeProfile profile, OneTimeLinkUrls addresses)
    : IActionHandler<ExportCompliance>
{
    public async Task<Reply> HandleAsync(ExportCompliance action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        if (await db.ComplianceAsync(turn.Authorities, profile, ComplianceView.Days, turn.Now, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        var workbook = db.OfferWorkbook(addresses, ComplianceDownload.DownloadKey, turn);
        db.Audit.Add(AuditLine.Create("compliance.offered", turn.Officer.Id, turn.Officer.Id, turn.Now));
        return await db.SaveAsync(turn.Now, ct)
            ? ComplianceCard.Offer(turn.Language, view, workbook)
            : Reply.RedirectTo<ExportCompliance>();
    }
}
