using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.Requests.Activation;

/// <summary>Contacts for an existing SSO-ID (circular ¶2): a prepared e-mail, both toll-free numbers, and what not to send.</summary>
public static class SakshamSevaCard
{
    public static CardContent Render(Language language, Contact contact, Officer officer, Phrase office, ActivationProblem problem)
    {
        var card = new CardBuilder(
            language,
            new Phrase("Activate or reset: ask Saksham Seva", "सक्रियण अथवा रीसेट: सक्षम सेवा से संपर्क करें"))
            .Warning(new Phrase(
                "No fresh application may be sent for creation of a new SSO-ID in such cases (circular ¶2).",
                "ऐसे मामलों में नई SSO-ID बनवाने हेतु नया आवेदन न भेजा जाए (परिपत्र, पैरा 2)।"))
            .Text(new Phrase(
                "The SSO-ID stays the same for the whole service; a second one would split your profile and mapping.",
                "SSO-ID पूरी सेवा अवधि में एक ही रहती है; दूसरी ID बनने पर आपकी प्रोफ़ाइल एवं मैपिंग दो भागों में बँट जाएगी।"))
            .Facts(
                (new Phrase("E-mail", "ई-मेल"), Phrase.Same(contact.Mail)),
                (new Phrase("Toll-free", "टोल-फ्री"), Phrase.Same(string.Join(", ", contact.Phones))),
                (new Phrase("Last verified on", "अंतिम सत्यापन तिथि"), OfficeTime.DisplayText(contact.LastVerifiedOn)))
            .Note(contact.Note);
        if (problem.Advice() is { } advice)
        {
            card.Text(advice);
        }

        card.Note(new Phrase(
                "Never write a password or OTP in the mail.", "मेल में पासवर्ड अथवा OTP कभी न लिखें।"));
        if (contact.Mail.Length > 0)
        {
            card.Link(
                new Phrase("Write the e-mail", "ई-मेल लिखें"),
                MailTo(contact.Mail, language, officer, office, problem.DisplayText()));
        }

        foreach (var phone in contact.Phones.Take(2))
        {
            card.Link(
                new Phrase($"Call {phone}", $"{phone} पर कॉल करें"),
                new Uri("tel:" + new string([.. phone.Where(char.IsAsciiDigit)])));
        }

        return card
            .Button(new Phrase("I have contacted them", "मैंने संपर्क कर लिया है"), new ContactedSakshamSeva(problem))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    private static Uri MailTo(string address, Language language, Officer officer, Phrase office, Phrase problem)
    {
        var subject = new Phrase("Activation of SSO-ID / reset of password", "SSO-ID सक्रियण / पासवर्ड रीसेट हेतु अनुरोध").In(language);
        var body = new Phrase(
            $"Sir/Madam,\n\nMy SSO-ID / ICEGATE mail ID needs attention: {problem.English}\n\nName: {officer.Name}\nDesignation: "
                + $"{officer.Designation.DisplayText().English}\nOffice: {office.English}\n\nKindly do the needful.",
            $"महोदय/महोदया,\n\nमेरी SSO-ID / ICEGATE मेल ID के संबंध में: {problem.Hindi}\n\nनाम: {officer.Name}\nपदनाम: "
                + $"{officer.Designation.DisplayText().Hindi}\nकार्यालय: {office.Hindi}\n\nकृपया आवश्यक कार्रवाई करें।").In(language);
        return new Uri($"mailto:{address}?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(body)}");
    }
}
