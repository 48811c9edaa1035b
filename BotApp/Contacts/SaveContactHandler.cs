using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Contacts;

/// <summary>Saves a contact for everybody and audits who changed it.</summary>
internal sealed class SaveContactHandler(BotDb db) : IActionHandler<SaveContact>
{
    public async Task<Reply> HandleAsync(SaveContact action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Contacts.FirstOrDefaultAsync(c => c.Key == action.Key, ct) is not { } contact)
        {
            return Reply.RedirectTo<ShowContacts>();
        }

        if (ContactDetails.Parse(inputs, turn.Today).IsRefused(out var why, out var details))
        {
            return ContactsCard.Form(turn.Language, contact, inputs.Text, why);
        }

        (contact.Mail, contact.Phones, contact.Note, contact.Source, contact.LastVerifiedOn) =
            (details.Mail, details.Phones, details.Note, details.Source, details.LastVerifiedOn);
        db.Audit.Add(AuditLine.Create(
            "contact.changed",
            AuditLine.SubjectOf("contact", contact.Key),
            turn.Officer.Id,
            turn.Now,
            contact.Key));
        await db.SaveAsync(turn.Now, ct);
        var all = await db.Contacts.AsNoTracking().OrderBy(c => c.Key).ToListAsync(ct);
        return ContactsCard.List(turn.Language, all, mayEdit: true, new Phrase(
            $"{contact.Name.English} has been corrected for everybody.", $"{contact.Name.Hindi} का विवरण सभी के लिए सुधारा गया।"));
    }
}
