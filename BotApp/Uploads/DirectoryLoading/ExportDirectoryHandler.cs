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

        var code = Pin.Generate();
        var (link, token) = OneTimeLink.Issue(DirectoryDownload.Name, turn.Officer.Id, code, turn.Now);
        db.OneTimeLinks.Add(link);
        return await db.SaveAsync(turn.Now, ct)
            ? DirectoryCard.Offer(turn.Language, addresses.For(token), code, link.ExpiresAt)
            : Reply.RedirectTo<ExportDirectory>();
    }
}
