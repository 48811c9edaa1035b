using BotApp.Conversation;
using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Contacts;

internal sealed class ShowContactsHandler(BotDb db) : IActionHandler<ShowContacts>
{
    public async Task<Reply> HandleAsync(ShowContacts action, Inputs inputs, Turn turn, CancellationToken ct) => ContactsCard.List(
        turn.Language,
        await db.Contacts.AsNoTracking().OrderBy(contact => contact.Key).ToListAsync(ct),
        turn.CanComplete,
        turn.CanComplete ? await db.WaitingTextKeysAsync(TextKind.Contact, ct) : null);
}
