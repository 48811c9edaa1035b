using BotApp.Conversation;
using BotApp.Requests.Proofs.Opening;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq.Workbook;

/// <summary>Offers a one-time link; the workbook is created when the link is opened.</summary>
internal sealed class ExportEntriesHandler(BotDb db, DocumentLinks addresses) : IHandle<ExportEntries>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (!addresses.AreKnown)
        {
            return new Reply.Say(new DocumentsNotServed().Words, turn.Language);
        }

        var code = OpeningCode.New();
        var (pass, token) = DocumentPass.Issue(EntriesWorkbookHandler.Name, turn.Officer.Id, code, turn.Now);
        db.DocumentPasses.Add(pass);
        return await db.SaveAsync(turn.Now, ct)
            ? EntriesCard.Offer(turn.Language, await db.FaqEntries.CountAsync(ct), addresses.For(token), code, pass.ExpiresAt)
            : Reply.GoOnTo<ExportEntries>();
    }
}
