using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Contacts;

/// <summary>
/// Records that somebody answered at a contact today. What officers read does not change, so no second person is asked; a change that
/// waits for one is decided first, because it was compared with the earlier date.
/// </summary>
internal sealed class ConfirmContactHandler(BotDb db) : IActionHandler<ConfirmContact>
{
    public async Task<Reply> HandleAsync(ConfirmContact action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var contact = await db.Contacts.FirstOrDefaultAsync(one => one.Key == action.Key, ct);
        var waiting = await db.WaitingTextKeysAsync(TextKind.Contact, ct);
        if (contact is not null && !waiting.Contains(contact.Key) && contact.LastVerifiedOn != turn.Today)
        {
            contact.LastVerifiedOn = turn.Today;
            db.Audit.Add(AuditLine.Create(
                "contact.verified",
                AuditLine.SubjectOf(ContactProposalStore.Name, contact.Key),
                turn.Officer.Id,
                turn.Now,
                contact.Key));
        }

        var saved = await db.SaveAsync(turn.Now, ct);
        if (contact is null || !saved)
        {
            return Reply.RedirectTo<ShowContacts>();
        }

        var waits = waiting.Contains(contact.Key);
        return ContactsCard.List(
            turn.Language,
            await db.ContactsAsync(ct),
            mayEdit: true,
            waiting,
            waits ? null : new Phrase("Verified today: ", "आज सत्यापित: ") + contact.Name,
            waits ? new ContactChangeWaits(contact.Name) : null);
    }
}
