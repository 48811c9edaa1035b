using BotApp.Basics;
using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Faq.Workbook;
using BotApp.Requests;
using BotApp.Requests.Proofs.Opening;
using BotApp.Support;

namespace BotApp.Cards;

/// <summary>The cards of the helpdesk: answers, questions and entries; see <see cref="EveryCard"/>.</summary>
internal static class FaqCards
{
    private static readonly FaqEntry Inactive = Entry("inactive-sso-id");
    private static readonly FaqEntry Unknown = Entry("service-book-elsewhere");

    public static IReadOnlyDictionary<string, Func<Language, CardFace>> ByName { get; } = new Dictionary<string, Func<Language, CardFace>>(StringComparer.Ordinal)
    {
        ["MenuCard.Of.unclear"] = language => MenuCard.Of(
            A.Turn(A.Asha, language),
            new MenuCounts(0, 0),
            new Phrase("I have no answer to that.", "इसका उत्तर उपलब्ध नहीं है।"),
            unclear: true,
            miss: A.Id(71)),
        ["AnswerCard.Of.dated"] = language => AnswerCard.Of(language, View(Inactive)),
        ["AnswerCard.Of.stranger"] = language => AnswerCard.Of(language, View(Inactive), mayAsk: false),
        ["AnswerCard.Of.more"] = language => AnswerCard.Of(language, View(Inactive), more: true),
        ["AnswerCard.Of.unknown"] = language => AnswerCard.Of(language, new AnswerView(Unknown, [], "")),
        ["AnswerCard.Of.lookalike"] = language => AnswerCard.Of(
            language,
            new AnswerView(FaqSeeds.Entries.First(entry => entry.Kind is FaqKind.LookAlike), [], "")),
        ["AnswerCard.ToPaste"] = language => AnswerCard.ToPaste(language, View(Inactive)),
        ["AnswerCard.Which"] = language => AnswerCard.Which(language, [Inactive, Entry("forgot-sso-id"), Unknown], "sso id"),
        ["AnswerCard.Answered"] = language => AnswerCard.Answered(language, View(Inactive)),
        ["QuestionCard.Ask.empty"] = language => QuestionCard.Ask(language, null, null),
        ["QuestionCard.Ask.missing"] = language =>
            QuestionCard.Ask(language, null, Inactive.Id, new Missing(SendQuestion.Question, QuestionCard.Question)),
        ["QuestionCard.Asked"] = language => QuestionCard.Asked(language, "Where is the printer toner form?"),
        ["QuestionCard.List.none"] = language => QuestionCard.List(language, [], 0),
        ["QuestionCard.List.some"] = language => QuestionCard.List(
            language,
            [.. Enumerable.Repeat(Group, 7)],
            0,
            new Phrase("Dismissed.", "सूची से हटाया गया।")),
        ["QuestionCard.One.missed"] = language => QuestionCard.One(language, Group, null, [Inactive, Unknown]),
        ["QuestionCard.One.disliked"] = language => QuestionCard.One(language, Group, Inactive, [Inactive]),
        ["EntryCard.Find.none"] = language => EntryCard.Find(language, "toner", []),
        ["EntryCard.Find.some"] = language => EntryCard.Find(language, "sso", [Inactive, Unknown]),
        ["EntryCard.Form.new"] = language => EntryCard.Form(language, null, Group, _ => null),
        ["EntryCard.Form.wrong"] = language => EntryCard.Form(
            language,
            Row,
            null,
            new Dictionary<string, string>(EntryDetails.Of(Inactive)).GetValueOrDefault,
            new Mistakes([new NoSource(), new OneLanguageMissing(nameof(FaqEntry.Question))])),
        ["EntryCard.Preview"] = language => EntryCard.Preview(
            language,
            new EntryDetails(Inactive with { ValidUntil = A.Today }, 1, A.Id(71), [A.Id(71)]),
            View(Inactive with { ValidUntil = A.Today }),
            2),
        ["EntryCard.Saved"] = language => EntryCard.Saved(language, Inactive, 2),
        ["EntriesCard.Offer"] = language => EntriesCard.Offer(
            language,
            115,
            new Uri("https://bot.example.gov.in/documents/" + new string('0', 64)),
            new OpeningCode("482913"),
            A.Noon),
        ["EntriesCard.Report.good"] = language => EntriesCard.Report(language, Staged, Plan),
        ["EntriesCard.Report.changed"] = language => EntriesCard.Report(language, Staged, Plan, new EntriesChanged()),
        ["EntriesCard.Report.long"] = language => EntriesCard.Report(language, Staged, new EntriesPlan(
            [.. Enumerable.Repeat(Plan.New[0], 400)], [.. Enumerable.Repeat(Plan.Changed[0], 60)], 20, 3, [])),
        ["EntriesCard.Report.problems"] = language => EntriesCard.Report(language, Staged, Plan with
        {
            Problems = [.. Enumerable.Repeat(
                new EntryProblem(7, EntryColumns.LabelOf(EntryColumns.Version), new ChangedSince(3).Words),
                14)],
        }),
        ["EntriesCard.Imported"] = language => EntriesCard.Imported(language, Plan),
        ["EntryCard.History.none"] = language => EntryCard.History(language, Inactive, []),
        ["EntryCard.History.some"] = language => EntryCard.History(
            language,
            Inactive,
            [(
                new FaqVersion { Id = A.Id(81), EntryId = Inactive.Id, Number = 2, Entry = Inactive, ById = A.Anil.Id, At = A.Noon },
                A.Anil.Name),
                (
                    new FaqVersion
                    {
                        Id = A.Id(82),
                        EntryId = Inactive.Id,
                        Number = 1,
                        Entry = Inactive with { ShortAnswer = Inactive.ShortAnswer with { English = "Call Saksham Seva." } },
                        ById = Guid.Empty,
                        At = A.Noon.AddDays(-3)
                    },
                    null)]),
    };

    private static StagedWorkbook Staged =>
        new() { Id = A.Id(91), OfficerId = A.Asha.Id, Name = "FAQ 2026-11-22.xlsx", ReceivedAt = A.Noon };

    private static EntriesPlan Plan => new(
        [new PlannedEntry(117, Unknown with { Id = "a-new-one" }, [])],
        [new PlannedEntry(2, Inactive, [EntryColumns.LabelOf(EntryDetails.ShortEnglish), EntryColumns.LabelOf(EntryDetails.ShortHindi)])],
        113, 1, []);

    private static FaqRow Row => new() { Id = Inactive.Id, Entry = Inactive };

    private static FaqMissGroup Group => new(
    [
        new FaqMiss { Id = A.Id(71), Text = "where do I get the toner form", AskerId = A.Asha.Id, At = A.Noon, Wanted = true },
        new FaqMiss { Id = A.Id(72), Text = "toner form kahan milega", AskerId = A.Binu.Id, At = A.Noon },
    ]);

    private static AnswerView View(FaqEntry entry) => new(entry, [A.SakshamSeva], "my sso id is dead");

    private static FaqEntry Entry(string id) => FaqSeeds.Entries.First(entry => entry.Id == id);
}
