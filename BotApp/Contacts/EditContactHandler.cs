using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Contacts;

internal sealed class EditContactHandler(BotDb db) : IActionHandler<EditContact>
{
    public async Task<Reply> HandleAsync(EditContact action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Key == action.Key, ct) is not { } contact)
        {
            return Reply.RedirectTo<ShowContacts>();
        }

        return ContactsCard.Form(turn.Language, contact, field => field switch
        {
            ContactDetails.MailField => contact.Mail,
            ContactDetails.PhonesField => string.Join(", ", contact.Phones),
            ContactDetails.NoteEnglishField => contact.Note.English,
            ContactDetails.NoteHindiField => contact.Note.Hindi,
            ContactDetails.SourceField => contact.Source,
            ContactDetails.VerifiedField => OfficeTime.ToIso(contact.LastVerifiedOn),
            _ => null,
        });
    }
}
