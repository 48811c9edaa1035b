using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;

namespace BotApp.Contacts;

internal sealed class ShowContactsHandler(BotDb db) : IActionHandler<ShowContacts>
{
    public async Task<Reply> HandleAsync(ShowContacts action, Inputs inputs, Turn turn, CancellationToken ct) => ContactsCard.List(
        turn.Language,
        await db.ContactsAsync(ct),
        turn.CanComplete,
        turn.CanComplete ? await db.WaitingTextKeysAsync(TextKind.Contact, ct) : null);
}
