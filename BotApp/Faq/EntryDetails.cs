using BotApp.Basics;

namespace BotApp.Faq;

/// <summary>
/// The fields of the entry form, applied to the entry being edited.
/// </summary>
public sealed record EntryDetails(FaqEntry Entry, int SeenVersion, Guid? MissId, IReadOnlyList<Guid> Wordings)
{
    public const string QuestionEnglish = nameof(FaqEntry.Question);
    public const string QuestionHindi = "QuestionHindi";
    public const string ShortEnglish = nameof(FaqEntry.ShortAnswer);
    public const string ShortHindi = "ShortAnswerHindi";
    public const string MoreEnglish = nameof(FaqEntry.More);
    public const string MoreHindi = "MoreHindi";
    public const string Source = nameof(FaqEntry.Source);
    public const string LastVerifiedOn = nameof(FaqEntry.LastVerifiedOn);
    public const string ValidUntil = nameof(FaqEntry.ValidUntil);
    public const string WordingsId = "wordings";

    public const int MaxQuestionLength = 200;
    public const int MaxShortAnswerLength = 500;
    public const int MaxLongAnswerLength = 1500;
    public const int MaxSourceLength = 200;

    /// <summary>The form values of a stored entry.</summary>
    public static IReadOnlyDictionary<string, string> ToFields(FaqEntry entry) => new Dictionary<string, string>
    {
        [QuestionEnglish] = entry.Question.English,
        [QuestionHindi] = entry.Question.Hindi,
        [ShortEnglish] = entry.ShortAnswer.English,
        [ShortHindi] = entry.ShortAnswer.Hindi,
        [MoreEnglish] = entry.More?.English ?? "",
        [MoreHindi] = entry.More?.Hindi ?? "",
        [Source] = entry.Source,
        [LastVerifiedOn] = OfficeTime.ToIso(entry.LastVerifiedOn),
        [ValidUntil] = entry.ValidUntil is { } until ? OfficeTime.ToIso(until) : "",
    };

    /// <param name="typed">The typed values.</param>
    /// <param name="before">The entry being corrected; null for a new one.</param>
    /// <param name="newId">Derives the id of a new entry from its English question.</param>
    /// <param name="today">The calendar day in Kochi.</param>
    public static Result<EntryDetails> Parse(EntryText typed, FaqEntry? before, Func<string, string> newId, DateOnly today)
    {
        static string Text(string? value) => TypedText.Normalize(value ?? "");

        var question = new Phrase(Text(typed.QuestionEnglish), Text(typed.QuestionHindi));
        var more = new Phrase(Text(typed.MoreEnglish), Text(typed.MoreHindi));
        var entry = new FaqEntry
        {
            Id = before?.Id ?? newId(question.English),
            Kind = before?.Kind ?? FaqKind.Answer,
            Question = question,
            Variants = before?.Variants ?? [],
            ShortAnswer = new Phrase(Text(typed.ShortEnglish), Text(typed.ShortHindi)),
            More = more == Phrase.Empty ? null : more,
            Source = Text(typed.Source),
            LastVerifiedOn = OfficeTime.ParseIso(typed.LastVerifiedOn) ?? today,
            AsOf = before?.AsOf,
            ValidFrom = before?.ValidFrom,
            ValidUntil = OfficeTime.ParseIso(typed.ValidUntil),
            Contacts = before?.Contacts ?? [],
            Ask = before?.Ask,
            Flow = before?.Flow,
        };

        List<Refusal> faults = [.. entry.Validate(today), .. FindTooLong(entry)];
        if (faults.Count > 0)
        {
            return new ValidationErrors(faults);
        }

        return new EntryDetails(entry, typed.Seen, typed.Question, typed.Wordings);
    }

    /// <summary>Texts that exceed the length a card can show.</summary>
    public static IEnumerable<TextTooLong> FindTooLong(FaqEntry entry) =>
        from field in ((string Id, string Text, int Longest)[])
        [
            (QuestionEnglish, entry.Question.English, MaxQuestionLength), (QuestionHindi, entry.Question.Hindi, MaxQuestionLength),
            (ShortEnglish, entry.ShortAnswer.English, MaxShortAnswerLength), (ShortHindi, entry.ShortAnswer.Hindi, MaxShortAnswerLength),
            (MoreEnglish, entry.More?.English ?? "", MaxLongAnswerLength), (MoreHindi, entry.More?.Hindi ?? "", MaxLongAnswerLength),
            (Source, entry.Source, MaxSourceLength),
        ]
        let length = TypedText.CountCharacters(field.Text)
        where length > field.Longest
        select new TextTooLong(field.Id, LabelOf(field.Id), length, field.Longest);

    public static Phrase LabelOf(string id) => id switch
    {
        QuestionEnglish => new Phrase("Question in English", "प्रश्न (अंग्रेज़ी)"),
        QuestionHindi => new Phrase("Question in Hindi", "प्रश्न (हिन्दी)"),
        ShortEnglish => new Phrase("Short answer in English", "संक्षिप्त उत्तर (अंग्रेज़ी)"),
        ShortHindi => new Phrase("Short answer in Hindi", "संक्षिप्त उत्तर (हिन्दी)"),
        MoreEnglish => new Phrase("More in English (optional)", "विस्तार (अंग्रेज़ी, वैकल्पिक)"),
        MoreHindi => new Phrase("More in Hindi (optional)", "विस्तार (हिन्दी, वैकल्पिक)"),
        Source => new Phrase("Source: the document it is based on", "स्रोत: आधार दस्तावेज़"),
        LastVerifiedOn => new Phrase("Last verified on", "अंतिम सत्यापन तिथि"),
        ValidUntil => new Phrase("Shown until (optional)", "कब तक दिखाया जाए (वैकल्पिक)"),
        _ => Phrase.Same(id),
    };

    /// <summary>The entry as the form shows it.</summary>
    public EntryText ToText() => EntryText.From(
        ToFields(Entry).GetValueOrDefault, SeenVersion, SeenVersion > 0 ? Entry.Id : null, MissId, Wordings);

    /// <summary>The entry with the ticked questions added as variants.</summary>
    public FaqEntry WithWordingsFrom(UnansweredQuestionGroup? question)
    {
        var wordings = question?.Questions.Where(asked => Wordings.Contains(asked.Id)).Select(asked => asked.Text) ?? [];
        return Entry with { Variants = [.. Entry.Variants.Concat(wordings).Distinct(StringComparer.OrdinalIgnoreCase)] };
    }

    /// <summary>An id for a new entry, derived from its English question: lower-case letters, digits and hyphens.</summary>
    public static string SlugFor(string question)
    {
        var words = question.ToLowerInvariant()
            .Split(
                [.. question.ToLowerInvariant().Where(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)).Distinct()],
                StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        return name.Length == 0 ? "entry" : name.Length <= 50 ? name : name[..50].TrimEnd('-');
    }
}

public sealed record EntryChanged() : Refusal(new Phrase(
    "Somebody else has changed this entry in the meantime. The current version is shown below; your own text stands in the fields.",
    "इस बीच किसी अन्य ने यह प्रविष्टि बदल दी है। नीचे वर्तमान प्रविष्टि दी गई है; आपका लिखा पाठ फ़ील्ड में है।"));
