using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Contacts;

/// <summary>Proposes a change of a contact: officers see it once a second person has confirmed it.</summary>
internal sealed class SaveContactHandler(BotDb db, OfficeProfile profile, IOptions<MailOptions> mail) : IActionHandler<SaveContact>
{
    public async Task<Reply> HandleAsync(SaveContact action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Key == action.Key, ct) is not { } contact)
        {
            return Reply.RedirectTo<ShowContacts>();
        }

        if (ContactDetails.Parse(inputs, turn.Today).IsRefused(out var why, out var details))
        {
            return ContactsCard.Form(turn.Language, contact, inputs.Text, why);
        }

        if (contact.Key == Contact.ComputerCell && details.ProblemAsBatchAddress(mail.Value.SenderOf(profile)) is { } unusable)
        {
            return ContactsCard.Form(turn.Language, contact, inputs.Text, unusable);
        }

        if (ContactProposalStore.Create(contact, details, turn.Officer.Id, turn.Now) is not { } proposal)
        {
            return await ListAsync(turn, new Phrase("Nothing has changed.", "कुछ नहीं बदला।"), ct);
        }

        var confirmers = await db.TextConfirmersAsync(turn.Officer.Id, turn.Now, ct);
        if (confirmers.All.Count == 0)
        {
            return ContactsCard.Form(turn.Language, contact, inputs.Text, new NobodyToConfirm());
        }

        await db.ProposeTextAsync(proposal, ContactProposalStore.Name, confirmers, turn.Now, ct);
        return await db.SaveAsync(turn.Now, ct)
            ? await ListAsync(turn, contact.Name + Phrase.Same(": ") + confirmers.Sentence, ct)
            : ContactsCard.Form(turn.Language, contact, inputs.Text, new ConcurrentChange());
    }

    private async Task<Reply> ListAsync(Turn turn, Phrase done, CancellationToken ct) => ContactsCard.List(
        turn.Language,
        await db.ContactsAsync(ct),
        turn.CanComplete,
        await db.WaitingTextKeysAsync(TextKind.Contact, ct),
        done);
}
