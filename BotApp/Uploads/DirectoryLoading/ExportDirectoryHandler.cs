using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>Offers a one-time link; the workbook is created when the link is opened.</summary>
internal sealed class ExportDirectoryHandler(BotDb db, OneTimeLinkUrls addresses) : IActionHandler<ExportDirectory>
{
    public async Task<Reply> HandleAsync(ExportDirectory action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        var workbook = db.OfferWorkbook(addresses, DirectoryDownload.Name, turn);
        return await db.SaveAsync(turn.Now, ct)
            ? DirectoryCard.Offer(turn.Language, workbook)
            : Reply.RedirectTo<ExportDirectory>();
    }
}
