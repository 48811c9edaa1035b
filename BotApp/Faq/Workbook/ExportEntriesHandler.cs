using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq.Workbook;

/// <summary>Offers a one-time link; the workbook is created when the link is opened.</summary>
internal sealed class ExportEntriesHandler(BotDb db, OneTimeLinkUrls addresses) : IActionHandler<ExportEntries>
{
    public async Task<Reply> HandleAsync(ExportEntries action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        var workbook = db.OfferWorkbook(addresses, EntriesWorkbookHandler.Name, turn);
        return await db.SaveAsync(turn.Now, ct)
            ? EntriesCard.Offer(turn.Language, await db.FaqEntries.CountAsync(ct), workbook)
            : Reply.RedirectTo<ExportEntries>();
    }
}
