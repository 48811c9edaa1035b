using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;

namespace BotApp.Faq;

/// <summary>An answer card: the short answer first, then its source and the date it was last verified.</summary>
public static class AnswerCard
{
    private const int MaxContacts = 2;

    /// <param name="language">The reader's language.</param>
    /// <param name="view">The entry with its contacts.</param>
    /// <param name="more">Whether to include the long answer.</param>
    /// <param name="first">An optional note above the answer.</param>
    /// <param name="mayRate">Whether the reader is in the directory, so that their rating counts.</param>
    public static CardContent Render(Language language, AnswerView view, bool more = false, Phrase? first = null, bool mayRate = true)
    {
        var card = Body(new CardBuilder(language, view.Entry.Question), view, more, first);
        foreach (var contact in view.Contacts.Take(MaxContacts))
        {
            AddContact(card, contact);
        }

        if (view.Entry.Flow is { } kind)
        {
            var flow = FlowCatalog.Of(kind);
            card.Submit(flow.MenuLabel ?? flow.Name, flow.StartAfter(view.Entry.Id));
        }

        var (entry, words) = (view.Entry.Id, view.TypedQuestion);
        if (view.Entry.More is not null && !more)
        {
            card.Button(new Phrase("More", "विस्तार से"), new ShowAnswer(entry, words, More: true));
        }

        if (mayRate)
        {
            card.Button(new Phrase("👍 Helpful", "👍 उपयोगी"), new RateAnswer(entry, words, Helped: true))
                .Button(new Phrase("👎 Not helpful", "👎 उपयोगी नहीं"), new RateAnswer(entry, words, Helped: false));
        }
        else
        {
            card.Button<ShowMenu>(new Phrase("Menu", "मेनू"));
        }

        if (view.Entry.Kind is not FaqKind.OtherMatter)
        {
            card.Button(new Phrase("This did not help: ask the cell", "समाधान नहीं हुआ: प्रकोष्ठ से पूछें"), new AskCell(entry, words));
        }

        return card.Build(view.Entry.ShortAnswer);
    }

    /// <summary>For insertion into any chat: without bot actions, because the bot may not be a member, and without personal data.</summary>
    public static CardContent RenderForPaste(Language language, AnswerView view)
    {
        var card = Body(new CardBuilder(language, view.Entry.Question), view, more: true, first: null);
        foreach (var contact in view.Contacts.Take(MaxContacts))
        {
            AddContact(card, contact);
        }

        return card.Build(view.Entry.ShortAnswer);
    }

    /// <param name="language">The reader's language.</param>
    /// <param name="entries">Answers that may be meant.</param>
    /// <param name="others">Flows and lists that may be meant; at most three with the answers.</param>
    /// <param name="words">The question as typed.</param>
    public static CardContent RenderSuggestions(
        Language language, IReadOnlyList<FaqEntry> entries, IReadOnlyList<(Phrase Title, ActionLink Link)> others, string words)
    {
        var card = new CardBuilder(language, new Phrase("Did you mean …?", "क्या आपका आशय इनमें से किसी से है?"));
        foreach (var (entry, number) in entries.Select((entry, index) => (entry, index + 1)))
        {
            card.Text(Phrase.Same($"{number}. ") + entry.Question)
                .Button(new Phrase($"Question {number}", $"प्रश्न {number}"), new ShowAnswer(entry.Id, words));
        }

        foreach (var (title, link) in others)
        {
            card.Button(title, link);
        }

        return card
            .Button(new Phrase("None of these: ask the cell", "इनमें से कोई नहीं: प्रकोष्ठ से पूछें"), new AskCell(Words: words))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <summary>For an officer whose earlier question has now been answered.</summary>
    public static CardContent RenderAnswered(Language language, AnswerView view) => Render(
        language,
        view,
        first: new Phrase(
            $"You asked: “{view.TypedQuestion}”. The computer cell has answered.",
            $"आपने पूछा था: “{view.TypedQuestion}”। कंप्यूटर प्रकोष्ठ ने उत्तर दिया है।"));

    internal static CardBuilder Body(CardBuilder card, AnswerView view, bool more, Phrase? first)
    {
        var entry = view.Entry;
        if (first is not null)
        {
            card.Note(first);
        }

        if (CautionFor(entry) is { } caution)
        {
            card.Warning(caution);
        }

        card.Text(entry.ShortAnswer);
        if (more && entry.More is { } rest)
        {
            card.Text(rest);
        }

        foreach (var whom in view.RolesToAsk)
        {
            card.Note(new Phrase("Ask: ", "पूछें: ") + whom);
        }

        return card.Facts(
            (new Phrase("Source", "स्रोत"), SourceCitation.Translate(entry.Source)),
            (new Phrase("Last verified on", "अंतिम सत्यापन तिथि"), OfficeTime.DisplayText(entry.LastVerifiedOn)));
    }

    private static Phrase? CautionFor(FaqEntry entry) => entry.Kind switch
    {
        FaqKind.Answer => null,
        FaqKind.Dated => entry.AsOf is { } day
            ? new Phrase("As of ", "")
                + OfficeTime.DisplayText(day)
                + new Phrase("; not confirmed since.", " की स्थिति; बाद की कोई पुष्टि उपलब्ध नहीं है।")
            : null,
        FaqKind.Unknown => new("We found no official source for this.", "यह ज्ञात नहीं है: किसी स्रोत में इसका उल्लेख नहीं है।"),
        FaqKind.OtherMatter => new("This is not the computer cell's work.", "यह कंप्यूटर प्रकोष्ठ का कार्य नहीं है।"),
        FaqKind.LookAlike => new("This is a different system with a similar name.", "यह मिलते-जुलते नाम की कोई अन्य व्यवस्था है।"),
    };

    private static void AddContact(CardBuilder card, Contact contact)
    {
        if (contact.Mail.Length > 0)
        {
            card.RowLink(new Phrase("Write to ", "ई-मेल: ") + contact.Name, new Uri("mailto:" + contact.Mail));
        }

        foreach (var phone in contact.Phones)
        {
            card.RowLink(
                new Phrase($"Call {phone}", $"{phone} पर कॉल करें"),
                new Uri("tel:" + new string([.. phone.Where(char.IsAsciiDigit)])));
        }
    }
}
