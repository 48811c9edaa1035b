using BotApp.Basics;
using BotApp.Conversation;
using BotApp.TextProposals;

namespace BotApp.Faq;

/// <summary>Editing an entry: find, write, preview, save and history.</summary>
public static class EntryCard
{
    private const int MaxWordings = 10;
    private const int MaxVersions = 5;

    public static CardContent Find(Language language, string? words, IReadOnlyList<FaqEntry> found)
    {
        var card = new CardBuilder(language, new Phrase("Find and correct an answer", "उत्तर खोजें और सुधारें"))
            .TextInput(
                FindEntries.Words,
                new Phrase("Words of the question", "प्रश्न के शब्द"),
                words,
                required: false,
                EntryDetails.MaxQuestionLength);
        if (words is not null && found.Count == 0)
        {
            card.Text(new Phrase("Nothing found.", "कुछ नहीं मिला।"));
        }

        foreach (var entry in found)
        {
            card.Heading(entry.Question)
                .Note(new Phrase("Last verified on ", "अंतिम सत्यापन तिथि ") + OfficeTime.DisplayText(entry.LastVerifiedOn))
                .RowButton(new Phrase("Correct", "सुधारें"), new EditEntry(Entry: entry.Id))
                .RowButton(new Phrase("History", "इतिहास"), new ShowEntryHistory(entry.Id));
        }

        return card
            .Submit<FindEntries>(new Phrase("Search", "खोजें"))
            .Button<EditEntry>(new Phrase("New answer", "नया उत्तर"))
            .Button<ExportEntries>(new Phrase("All as Excel", "सभी Excel में"))
            .Button<ShowQuestions>(new Phrase("Questions without an answer", "अनुत्तरित प्रश्न"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <summary>
    /// The form. <paramref name="typed"/> returns the text of a field; <paramref name="before"/> is the entry being corrected, or null.
    /// </summary>
    public static CardContent Form(
        Language language, StoredFaqEntry? before, UnansweredQuestionGroup? question, Func<string, string?> typed, Refusal? why = null)
    {
        var card = new CardBuilder(
            language,
            before is null ? new Phrase("New answer", "नया उत्तर") : new Phrase("Correct an answer", "उत्तर सुधारें"))
            .Error(why)
            .Keeps<SaveEntry>(KeyOf(before?.Id, question?.First.Id));
        if (why is EntryChanged && before is not null)
        {
            card.Facts(EntryDetails.ToFields(before.Entry)
                .Where(field => field.Value is { Length: > 0 })
                .Select(field => (EntryDetails.LabelOf(field.Key), Phrase.Same(field.Value!))));
        }

        foreach (var (id, longest, required) in ((string, int, bool)[])
            [
                (EntryDetails.QuestionEnglish, EntryDetails.MaxQuestionLength, true),
                (EntryDetails.QuestionHindi, EntryDetails.MaxQuestionLength, true),
                (EntryDetails.ShortEnglish, EntryDetails.MaxShortAnswerLength, true),
                (EntryDetails.ShortHindi, EntryDetails.MaxShortAnswerLength, true),
                (EntryDetails.MoreEnglish, EntryDetails.MaxLongAnswerLength, false),
                (EntryDetails.MoreHindi, EntryDetails.MaxLongAnswerLength, false),
                (EntryDetails.Source, EntryDetails.MaxSourceLength, true),
            ])
        {
            card.TextInput(id, EntryDetails.LabelOf(id), typed(id), required, longest, multiline: longest > EntryDetails.MaxQuestionLength);
        }

        card
            .DateInput(
                EntryDetails.LastVerifiedOn,
                EntryDetails.LabelOf(EntryDetails.LastVerifiedOn),
                typed(EntryDetails.LastVerifiedOn),
                required: true)
            .DateInput(
                EntryDetails.ValidUntil,
                EntryDetails.LabelOf(EntryDetails.ValidUntil),
                typed(EntryDetails.ValidUntil),
                required: false);
        if (question is not null)
        {
            var all = question.Questions.DistinctBy(asked => asked.Text).ToList();
            var wordings = all.Take(MaxWordings).ToList();
            card.MultiChoice(
                    EntryDetails.WordingsId,
                    new Phrase("Also find this answer by these words", "इन शब्दों से भी यह उत्तर मिले"),
                    wordings.Select(asked => (Phrase.Same(asked.Text), asked.Id.ToString("N"))),
                    typed(EntryDetails.WordingsId)?.Split(',') ?? wordings.Select(asked => asked.Id.ToString("N")))
                .More(all.Count - MaxWordings)
                .Note(new Phrase("Untick words that name a person.", "किसी व्यक्ति का नाम हो तो वह वाक्य न चुनें।"));
        }

        return card
            .Submit(new Phrase("Preview", "पूर्वावलोकन"), new PreviewEntry(before?.Id, before?.Version, question?.First.Id))
            .ButtonWithInputs<ShowQuestions>(new Phrase("Later", "बाद में"))
            .Build();
    }

    /// <summary>Shows the entry in both languages and how many officers will be notified.</summary>
    public static CardContent Preview(Language language, EntryDetails details, AnswerView view, int askers)
    {
        var card = new CardBuilder(language, new Phrase("Preview: nothing is saved yet", "पूर्वावलोकन: अभी कुछ सहेजा नहीं गया"))
            .Keeps<SaveEntry>(KeyOf(details.SeenVersion > 0 ? details.Entry.Id : null, details.MissId));
        foreach (var shown in Enum.GetValues<Language>())
        {
            card.Heading(Phrase.Same(view.Entry.Question.In(shown))).Text(Phrase.Same(view.Entry.ShortAnswer.In(shown)));
            if (view.Entry.More is { } more)
            {
                card.Text(Phrase.Same(more.In(shown)));
            }
        }

        card.Facts(
            (new Phrase("Source", "स्रोत"), SourceCitation.Translate(view.Entry.Source)),
            (new Phrase("Last verified on", "अंतिम सत्यापन तिथि"), OfficeTime.DisplayText(view.Entry.LastVerifiedOn)));
        if (view.Entry.ValidUntil is { } until)
        {
            card.Facts((new Phrase("Shown until", "कब तक दिखाया जाए"), OfficeTime.DisplayText(until)));
        }

        if (askers > 0)
        {
            card.Note(
                new Phrase("", "पूछने वाले ") + Officers(askers) + new Phrase(" who asked will be notified.", " को सूचित किया जाएगा।"));
        }

        var point = view.Entry.FindContactPoint();
        if (point is { } found)
        {
            card.Note(
                new Phrase("It contains ", "इसमें ")
                    + found.DisplayText()
                    + new Phrase(
                        ": officers get it when a second person has confirmed it.",
                        " है: दूसरे अधिकारी की पुष्टि के बाद ही यह सबको मिलेगा।"));
        }

        return card
            .Submit(
                point is not null ? new Phrase("Send for confirmation", "पुष्टि हेतु भेजें")
                    : askers > 0 ? new Phrase("Save and notify", "सहेजें और सूचित करें")
                    : new Phrase("Save", "सहेजें"),
                new SaveEntry(details.ToText()))
            .Button(new Phrase("Change", "बदलें"), new ReviseEntry(details.ToText()))
            .Button<ShowQuestions>(new Phrase("Cancel", "छोड़ें"))
            .Build();
    }

    /// <summary>The answer waits for a second person; the old one, if any, stays.</summary>
    public static CardContent Proposed(Language language, FaqEntry entry, TextConfirmers confirmers) =>
        new CardBuilder(language, new Phrase("The answer is sent for confirmation", "उत्तर पुष्टि हेतु भेजा गया"))
            .Success(entry.Question)
            .Text(confirmers.Sentence
                + new Phrase(
                    " Until then officers get what they got before; you will be told the outcome.",
                    " तब तक अधिकारियों को पूर्ववत उत्तर मिलेगा; परिणाम आपको बताया जाएगा।"))
            .Button<ShowQuestions>(new Phrase("Questions without an answer", "अनुत्तरित प्रश्न"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Saved(Language language, FaqEntry entry, int told) =>
        new CardBuilder(language, new Phrase("The answer is saved", "उत्तर सहेजा गया"))
            .Success(entry.Question)
            .Text(told > 0
                ? new Phrase("Officers now receive this answer. ", "यह उत्तर अब से सभी को मिलेगा। ")
                    + Officers(told)
                    + new Phrase(" will be notified.", " को सूचित किया जाएगा।")
                : new Phrase("Officers now receive this answer.", "यह उत्तर अब से सभी को मिलेगा।"))
            .Button(new Phrase("See it", "देखें"), new ShowAnswer(entry.Id))
            .Button(new Phrase("History", "इतिहास"), new ShowEntryHistory(entry.Id))
            .Button<ShowQuestions>(new Phrase("Questions without an answer", "अनुत्तरित प्रश्न"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    /// <summary>Versions, newest first, with their author (null for a shipped entry) and the changed fields.</summary>
    public static CardContent History(Language language, FaqEntry entry, IReadOnlyList<(FaqEntryVersion Version, string? By)> versions)
    {
        var card = new CardBuilder(language, new Phrase("History: ", "इतिहास: ") + entry.Question);
        if (versions.Count == 0)
        {
            card.Text(new Phrase("As shipped with the assistant; never changed.", "सहायक के साथ प्राप्त; कभी बदला नहीं गया।"));
        }

        foreach (var ((version, by), earlier) in versions.Zip(versions.Skip(1).Select(line => line.Version).Append(null))
            .Take(MaxVersions))
        {
            var who = by is null ? new Phrase("as shipped", "मूल रूप") : Phrase.Same(by);
            card.Heading(Phrase.Same($"{version.Number} · ") + who + Phrase.Same(" · ") + OfficeTime.DisplayText(version.At));
            if (earlier is not null)
            {
                card.Facts((new Phrase("Changed", "परिवर्तन"), Changes(earlier.Entry, version.Entry)));
            }

            card.Text(version.Entry.Question)
                .Text(version.Entry.ShortAnswer)
                .Note(SourceCitation.Translate(version.Entry.Source));
        }

        return card
            .More(versions.Count - MaxVersions)
            .Button(new Phrase("Correct", "सुधारें"), new EditEntry(Entry: entry.Id))
            .Button<FindEntries>(new Phrase("Back", "वापस"))
            .Build();
    }

    private static Phrase Changes(FaqEntry before, FaqEntry after)
    {
        var earlier = EntryDetails.ToFields(before);
        var fields = EntryDetails.ToFields(after)
            .Where(field => field.Value != earlier[field.Key])
            .Select(field => EntryDetails.LabelOf(field.Key))
            .ToList();
        return fields.Count == 0
            ? new Phrase("Other wordings of the question", "प्रश्न के अन्य शब्द-रूप")
            : new Phrase(string.Join(", ", fields.Select(field => field.English)), string.Join(", ", fields.Select(field => field.Hindi)));
    }

    private static Phrase Officers(int count) => Phrase.Counted(count, ("officer", "officers"), ("अधिकारी", "अधिकारियों"));

    // Correcting an entry is one form, whichever question led there.
    private static string KeyOf(string? entryId, Guid? question) => entryId ?? question?.ToString("N") ?? "";
}
