using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.Contacts;

public static class ContactsCard
{
    /// <param name="language">Of the reader.</param>
    /// <param name="contacts">All contacts.</param>
    /// <param name="mayEdit">Whether the reader may correct and verify them.</param>
    /// <param name="waiting">Keys of the contacts whose change waits for a second person; shown to editors.</param>
    /// <param name="done">What the last press did.</param>
    /// <param name="why">Why it did nothing.</param>
    public static CardContent List(
        Language language,
        IReadOnlyList<Contact> contacts,
        bool mayEdit,
        IReadOnlySet<string>? waiting = null,
        Phrase? done = null,
        Refusal? why = null)
    {
        var card = new CardBuilder(language, new Phrase("Contacts", "संपर्क")).Error(why);
        if (done is not null)
        {
            card.Success(done);
        }

        return AddContacts(card, contacts, mayEdit, waiting).Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    /// <summary>The yearly question to the Systems Manager.</summary>
    public static CardContent Review(Language language, IReadOnlyList<Contact> contacts, IReadOnlySet<string> waiting, Guid officerId) =>
        AddContacts(
            new CardBuilder(language, new Phrase("Are these contacts still right?", "क्या ये संपर्क अब भी सही हैं?"))
                .Shows(officerId)
                .Text(new Phrase(
                    "Officers write and call there. Once a year, please have each one tried: “Still right” records today's date, "
                        + "“Correct” opens the form.",
                    "अधिकारी इन्हीं पर लिखते एवं फ़ोन करते हैं। कृपया वर्ष में एक बार प्रत्येक की जाँच कराएँ: "
                        + "“अब भी सही” से आज की तिथि दर्ज होगी, “सुधारें” से फ़ॉर्म खुलेगा।")),
            contacts,
            mayEdit: true,
            waiting)
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();

    /// <param name="value">The value of a field: as stored, or as typed when it was invalid.</param>
    public static CardContent Form(Language language, Contact contact, Func<string, string?> value, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("Correct: ", "सुधारें: ") + contact.Name)
            .Error(why)
            .Keeps<SaveContact>(contact.Key)
            .TextInput(ContactDetails.MailField, new Phrase("E-mail", "ई-मेल"), value(ContactDetails.MailField), required: false, 254)
            .TextInput(
                ContactDetails.PhonesField,
                new Phrase("Telephone numbers, separated by commas", "दूरभाष नंबर, अल्पविराम से अलग"),
                value(ContactDetails.PhonesField),
                required: false,
                100)
            .TextInput(
                ContactDetails.NoteEnglishField,
                new Phrase("Note (English)", "टिप्पणी (अंग्रेज़ी)"),
                value(ContactDetails.NoteEnglishField),
                required: true,
                ContactDetails.MaxLength,
                multiline: true)
            .TextInput(
                ContactDetails.NoteHindiField,
                new Phrase("Note (Hindi)", "टिप्पणी (हिन्दी)"),
                value(ContactDetails.NoteHindiField),
                required: true,
                ContactDetails.MaxLength,
                multiline: true)
            .TextInput(
                ContactDetails.SourceField,
                new Phrase("Source", "स्रोत"),
                value(ContactDetails.SourceField),
                required: true,
                ContactDetails.MaxLength)
            .DateInput(
                ContactDetails.VerifiedField,
                new Phrase("Last verified on", "अंतिम सत्यापन तिथि"),
                value(ContactDetails.VerifiedField),
                required: true)
            .Note(WhenItHolds(contact))
            .Submit(new Phrase("Send for confirmation", "पुष्टि हेतु भेजें"), new SaveContact(contact.Key))
            .ButtonWithInputs<ShowContacts>(new Phrase("Back", "वापस"))
            .Build();

    private static Phrase WhenItHolds(Contact contact)
    {
        var shown = new Phrase(
            "Officers see the change when a second person of the computer cell, or the Systems Manager, has confirmed it.",
            "कंप्यूटर प्रकोष्ठ के दूसरे अधिकारी अथवा सिस्टम प्रबंधक की पुष्टि के बाद ही अधिकारियों को परिवर्तन दिखेगा।");
        return contact.Key == Contact.ComputerCell
            ? shown + new Phrase(
                " From then on batches are mailed to the new address.", " उसके बाद बैच नए पते पर ही मेल किए जाएँगे।")
            : shown;
    }

    private static CardBuilder AddContacts(
        CardBuilder card, IReadOnlyList<Contact> contacts, bool mayEdit, IReadOnlySet<string>? waiting)
    {
        foreach (var contact in contacts)
        {
            card.Heading(contact.Name).Text(contact.For);
            if (contact.Mail.Length > 0)
            {
                card.Facts((new Phrase("E-mail", "ई-मेल"), Phrase.Same(contact.Mail)));
            }

            if (contact.Phones.Count > 0)
            {
                card.Facts((new Phrase("Telephone", "दूरभाष"), Phrase.Same(string.Join(", ", contact.Phones))));
            }

            card.Facts(
                    (new Phrase("Last verified on", "अंतिम सत्यापन तिथि"), OfficeTime.DisplayText(contact.LastVerifiedOn)),
                    (new Phrase("Source", "स्रोत"), Phrase.Same(contact.Source)))
                .Note(contact.Note);
            if (mayEdit)
            {
                AddEditing(card, contact, waiting?.Contains(contact.Key) is true);
            }
        }

        return card;
    }

    private static void AddEditing(CardBuilder card, Contact contact, bool waits)
    {
        if (waits)
        {
            card.Note(new Phrase(
                "A change of this contact waits for a second person's confirmation.",
                "इस संपर्क का परिवर्तन दूसरे अधिकारी की पुष्टि हेतु लंबित है।"));
        }
        else
        {
            card.RowButton(new Phrase("Still right", "अब भी सही"), new ConfirmContact(contact.Key));
        }

        card.RowButton(new Phrase("Correct: ", "सुधारें: ") + contact.Name, new EditContact(contact.Key));
    }
}
