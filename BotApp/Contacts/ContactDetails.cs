using System.Net.Mail;
using System.Text.Json.Serialization;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.Contacts;

/// <summary>What the computer cell may edit of a contact; validated, because officers mail and call what it says.</summary>
public sealed record ContactDetails(string Mail, IReadOnlyList<string> Phones, Phrase Note, string Source, DateOnly LastVerifiedOn)
{
    public const string MailField = "mail";
    public const string PhonesField = "phones";
    public const string NoteEnglishField = "noteEnglish";
    public const string NoteHindiField = "noteHindi";
    public const string SourceField = "source";
    public const string VerifiedField = "verified";

    public const int MaxLength = 300;
    public const int MaxPhones = 4;

    private static readonly Phrase NoteEnglish = new("Note (English)", "टिप्पणी (अंग्रेज़ी)");
    private static readonly Phrase NoteHindi = new("Note (Hindi)", "टिप्पणी (हिन्दी)");
    private static readonly Phrase SourceLabel = new("Source", "स्रोत");

    /// <summary>Every field with its label, as text.</summary>
    [JsonIgnore]
    public IReadOnlyList<(Phrase Label, string Text)> Fields =>
    [
        (new("E-mail", "ई-मेल"), Mail),
        (new("Telephone", "दूरभाष"), string.Join(", ", Phones)),
        (NoteEnglish, Note.English),
        (NoteHindi, Note.Hindi),
        (SourceLabel, Source),
        (new("Last verified on", "अंतिम सत्यापन तिथि"), OfficeTime.ToIso(LastVerifiedOn)),
    ];

    public static ContactDetails Of(Contact contact) =>
        new(contact.Mail, contact.Phones, contact.Note, contact.Source, contact.LastVerifiedOn);

    public static Result<ContactDetails> Parse(Inputs inputs, DateOnly today)
    {
        string Text(string id) => TypedText.Normalize(inputs.Text(id) ?? "");

        var mistakes = new List<Refusal>();
        var mail = Text(MailField);
        if (mail.Length > 0 && (!MailAddress.TryCreate(mail, out var address) || address.Address != mail || !mail.All(char.IsAscii)))
        {
            mistakes.Add(new InvalidContactEmail());
        }

        var phones = Text(PhonesField).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (phones.Length > MaxPhones || !phones.All(IsPhone))
        {
            mistakes.Add(new InvalidContactPhones());
        }

        if (mail.Length == 0 && phones.Length == 0)
        {
            mistakes.Add(new ContactWithoutAddress());
        }

        foreach (var (id, label) in ((string, Phrase)[])
            [
                (NoteEnglishField, NoteEnglish),
                (NoteHindiField, NoteHindi),
                (SourceField, SourceLabel)
            ])
        {
            if (Text(id).Length == 0)
            {
                mistakes.Add(new FieldMissing(id, label));
            }
            else if (TypedText.CountCharacters(Text(id)) is > MaxLength and var length)
            {
                mistakes.Add(new TextTooLong(id, label, length, MaxLength));
            }
        }

        if (OfficeTime.ParseIso(inputs.Text(VerifiedField)) is not { } verified || verified > today || verified.Year < 2000)
        {
            mistakes.Add(new InvalidVerificationDate());
            verified = today;
        }

        return mistakes.Count > 0
            ? new ValidationErrors(mistakes)
            : new ContactDetails(mail, phones, new Phrase(Text(NoteEnglishField), Text(NoteHindiField)), Text(SourceField), verified);
    }

    /// <summary>Why batches cannot be mailed to the address; null when they can.</summary>
    /// <param name="sender">The address from which the bot sends them.</param>
    public Refusal? ProblemAsBatchAddress(string sender) =>
        Mail.Length == 0 ? new BatchesNeedAddress()
        : string.Equals(Mail, sender, StringComparison.OrdinalIgnoreCase) ? new BatchesToSender()
        : null;

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) is >= 6 and <= 15
            && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '+' or '(' or ')');
}

public sealed record InvalidContactEmail() : Refusal(new Phrase(
    "Please write a full e-mail address, or leave it empty.", "कृपया पूरा ई-मेल पता लिखें, अथवा रिक्त छोड़ें।"), ContactDetails.MailField);

public sealed record ContactChangeWaits(Phrase Name) : Refusal(
    Name + new Phrase(
        ": a change waits for confirmation. Please have it confirmed or refused first.",
        ": एक परिवर्तन पुष्टि हेतु लंबित है। कृपया पहले उसकी पुष्टि अथवा अस्वीकृति कराएँ।"));

public sealed record InvalidContactPhones() : Refusal(new Phrase(
    $"Please write up to {ContactDetails.MaxPhones} telephone numbers, separated by commas.",
    $"कृपया अधिकतम {ContactDetails.MaxPhones} दूरभाष नंबर अल्पविराम से अलग करके लिखें।"), ContactDetails.PhonesField);

public sealed record ContactWithoutAddress() : Refusal(new Phrase(
    "Please give at least an e-mail address or a telephone number.",
    "कृपया कम से कम ई-मेल पता अथवा दूरभाष नंबर दें।"), ContactDetails.MailField);

public sealed record BatchesNeedAddress() : Refusal(new Phrase(
    "Batches are mailed to this address; it cannot be left empty.",
    "बैच इसी पते पर मेल किए जाते हैं; इसे रिक्त नहीं छोड़ा जा सकता।"), ContactDetails.MailField);

public sealed record BatchesToSender() : Refusal(new Phrase(
    "This is the office's own address, from which batches are mailed; they cannot go to it.",
    "यह कार्यालय का अपना पता है, जिससे बैच मेल किए जाते हैं; वे इसी पते पर नहीं भेजे जा सकते।"), ContactDetails.MailField);

public sealed record InvalidVerificationDate() : Refusal(new Phrase(
    "Please choose the day on which somebody there answered; it cannot be in the future.",
    "कृपया वह तिथि चुनें जिस दिन वहाँ से उत्तर मिला; यह भविष्य की नहीं हो सकती।"), ContactDetails.VerifiedField);
