using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Consolidation.Contents;

/// <summary>Offers one-time links to the files of a batch; they are made when a link is opened.</summary>
internal sealed class OfferBatchFilesHandler(BotDb db, OneTimeLinkUrls addresses, IOptions<MailOptions> options, OfficeProfile profile)
    : IActionHandler<OfferBatchFiles>
{
    public async Task<Reply> HandleAsync(OfferBatchFiles action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.BatchContentsAsync(action.Batch, kind: null, turn, profile, ct) is not { Lines.Count: > 0 } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        var template = await db.Templates.AsNoTracking().FirstAsync(t => t.Id == view.Batch.TemplateId, ct);
        var (code, links) = (Pin.Generate(), new List<(Phrase Title, Uri Address)>());
        foreach (var (file, parts) in BatchParts.Of(view, template, options.Value.MaxBytes, turn.CanComplete))
        {
            for (var part = 1; part <= parts; part++)
            {
                var key = new BatchFileKey(view.Batch.Id, file, part).ToString();
                var ofParts = parts == 1 ? Phrase.Empty : new Phrase($", part {part} of {parts}", $", भाग {part}, कुल {parts}");
                links.Add((file.DisplayText() + ofParts, db.IssueLink(addresses, key, turn, code)));
            }
        }

        db.Audit.Add(AuditLine.Create("document.offered", view.Batch.Id, turn.Officer.Id, turn.Now, $"{links.Count}"));
        return await db.SaveAsync(turn.Now, ct)
            ? BatchContentsCard.Files(turn.Language, view.Batch, links, turn.CanComplete, code, turn.Now + OneTimeLink.Lifetime)
            : new Reply.Message(new ConcurrentChange().Message, turn.Language);
    }
}
