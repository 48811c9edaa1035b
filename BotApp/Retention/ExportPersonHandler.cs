using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Retention;

/// <summary>Offers a link to the workbook about a person; it is created when the link is opened.</summary>
internal sealed class ExportPersonHandler(BotDb db, OneTimeLinkUrls addresses) : IActionHandler<ExportPerson>
{
    public async Task<Reply> HandleAsync(ExportPerson action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!addresses.AreKnown)
        {
            return new Reply.Message(new PublicUrlNotSet().Message, turn.Language);
        }

        var person = turn.CanComplete ? action.Person ?? turn.Officer.Id : turn.Officer.Id;
        var workbook = db.OfferWorkbook(addresses, PersonFileKey.For(person), turn);
        db.Audit.Add(AuditLine.Create("person.offered", person, turn.Officer.Id, turn.Now));
        return await db.SaveAsync(turn.Now, ct)
            ? MyDataCard.Offer(turn.Language, workbook)
            : Reply.RedirectTo(action);
    }
}
