using BotApp.Basics;
using BotApp.Consolidation.Contents;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.Faq.Workbook;
using BotApp.Menu;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;
using BotApp.Support;
using BotApp.TextProposals;
using BotApp.Uploads;

namespace BotApp.Cards;

/// <summary>The cards of the helpdesk: answers, questions and entries; see <see cref="EveryCard"/>.</summary>
internal static class FaqCards
{
    private static readonly FaqEntry Inactive = Entry("inactive-sso-id");
    private static readonly FaqEntry Unknown = Entry("service-book-elsewhere");

    public static IReadOnlyDictionary<string, Func<Language, CardContent>> ByName { get; } =
        new Dictionary<string, Func<Language, CardContent>>(StringComparer.Ordinal)
        {
            ["MenuCard.Render.unclear"] = language => MenuCard.Render(
                TestData.Turn(TestData.Asha, language),
                new MenuCounts(0, 0),
                new Phrase("I have no answer to that.", "इसका उत्तर उपलब्ध नहीं है।"),
                new UnclearQuestion(TestData.Id(71))),
            ["AnswerCard.Render.dated"] = language => AnswerCard.Render(language, View(Inactive)),
            ["AnswerCard.Render.stranger"] = language => AnswerCard.Render(language, View(Inactive), mayRate: false),
            ["AnswerCard.Render.more"] = language => AnswerCard.Render(language, View(Inactive), more: true),
            ["AnswerCard.Render.unknown"] = language => AnswerCard.Render(language, new AnswerView(Unknown, [], "")),
            ["AnswerCard.Render.lookalike"] = language => AnswerCard.Render(
                language,
                new AnswerView(SampleEntries.All.First(entry => entry.Kind is FaqKind.LookAlike), [], "")),
            ["AnswerCard.Render.othermatter"] = language => AnswerCard.Render(
                language,
                new AnswerView(SampleEntries.All.First(entry => entry.Kind is FaqKind.OtherMatter), [], "")),
            ["MattersCard.Render"] = language => MattersCard.Render(
                language,
                [
                    new Matter("forgot my password", null, FlowCatalog.Of(RequestKind.Activation).Start),
                    new Matter("how long does it take", Entry("how-long"), ActionLink.To(new ShowAnswer("how-long"))),
                ]),
            ["AnswerCard.RenderForPaste"] = language => AnswerCard.RenderForPaste(language, View(Inactive)),
            ["AnswerCard.RenderSuggestions"] = language =>
                AnswerCard.RenderSuggestions(language, [Inactive, Entry("forgot-sso-id"), Unknown], [], "sso id"),
            ["AnswerCard.RenderSuggestions.commands"] = language => AnswerCard.RenderSuggestions(
                language,
                [Inactive],
                [
                    (TextCommand.Batches.DisplayText(), ActionLink.To<ShowBatches>()),
                    (TextCommand.WorkList.DisplayText(), ActionLink.To<ShowWorkList>()),
                ],
                "mapped"),
            ["AnswerCard.RenderAnswered"] = language => AnswerCard.RenderAnswered(language, View(Inactive)),
            ["QuestionCard.RenderForm.empty"] = language => QuestionCard.RenderForm(language, null, null),
            ["QuestionCard.RenderForm.missing"] = language =>
                QuestionCard.RenderForm(language, null, Inactive.Id, new FieldMissing(SendQuestion.Question, QuestionCard.Question)),
            ["QuestionCard.RenderSent"] = language => QuestionCard.RenderSent(language, "Where is the printer toner form?"),
            ["QuestionCard.RenderQueue.none"] = language => QuestionCard.RenderQueue(language, new UnansweredQuestionList([], 0, 0)),
            ["QuestionCard.RenderQueue.some"] = language => QuestionCard.RenderQueue(
                language,
                new UnansweredQuestionList([.. Enumerable.Repeat(Group, UnansweredQuestionList.Size)], 0, 7),
                new Phrase("Dismissed.", "सूची से हटाया गया।")),
            ["QuestionCard.RenderGroup.missed"] = language => QuestionCard.RenderGroup(language, Group, null, [Inactive, Unknown]),
            ["QuestionCard.RenderQueue.proposed"] = language =>
                QuestionCard.RenderQueue(language, new UnansweredQuestionList([Answered(1), Group], 0, 2)),
            ["QuestionCard.RenderGroup.proposed"] = language =>
                QuestionCard.RenderGroup(language, Answered(1), null, [Inactive], mayOpenProposals: true),
            ["QuestionCard.RenderGroup.proposed.helpdesk"] = language =>
                QuestionCard.RenderGroup(language, Answered(5), Inactive, [Inactive]),
            ["QuestionCard.RenderGroup.disliked"] = language => QuestionCard.RenderGroup(language, Group, Inactive, [Inactive]),
            ["EntryCard.Find.none"] = language => EntryCard.Find(language, "toner", []),
            ["EntryCard.Find.some"] = language => EntryCard.Find(language, "sso", [Inactive, Unknown]),
            ["EntryCard.Form.new"] = language => EntryCard.Form(language, null, Group, _ => null),
            ["EntryCard.Form.wrong"] = language => EntryCard.Form(
                language,
                Row,
                null,
                new Dictionary<string, string>(EntryDetails.ToFields(Inactive)).GetValueOrDefault,
                new ValidationErrors([new SourceMissing(), new TranslationMissing(nameof(FaqEntry.Question))])),
            ["EntryCard.Preview"] = language => EntryCard.Preview(
                language,
                new EntryDetails(Inactive with { ValidUntil = TestData.Today }, 1, TestData.Id(71), [TestData.Id(71)]),
                View(Inactive with { ValidUntil = TestData.Today }),
                2),
            ["EntryCard.Saved"] = language => EntryCard.Saved(language, Inactive, 2),
            ["EntriesCard.Offer"] = language => EntriesCard.Offer(
                language,
                115,
                new OfferedWorkbook(
                    new Uri("https://bot.example.gov.in/documents/" + new string('0', 64)), new Pin("482913"), TestData.Noon)),
            ["EntriesCard.Report.good"] = language => EntriesCard.Report(language, Staged, Plan),
            ["EntriesCard.Report.changed"] = language => EntriesCard.Report(language, Staged, Plan, new EntriesChanged()),
            ["EntriesCard.Report.long"] = language => EntriesCard.Report(language, Staged, new EntriesPlan(
                [.. Enumerable.Repeat(Plan.New[0], 400)], [.. Enumerable.Repeat(Plan.Changed[0], 60)], 20, 3, [])),
            ["EntriesCard.Report.problems"] = language => EntriesCard.Report(language, Staged, Plan with
            {
                Problems = [.. Enumerable.Repeat(
                new EntryProblem(7, EntryColumns.LabelOf(EntryColumns.Version), new EntryChangedSinceExport(3).Message),
                14)],
            }),
            ["EntriesCard.Imported"] = language => EntriesCard.Imported(language, Plan, Confirmers),
            ["EntryCard.Proposed"] = language => EntryCard.Proposed(language, Inactive, Confirmers),
            ["TextProposalCard.List.none"] = language => TextProposalCard.List(language, [], 0),
            ["TextProposalCard.List.some"] = language => TextProposalCard.List(
                language,
                [.. Enumerable.Repeat(new TextProposalLine(TestData.Id(95), Proposed.Text, "Cyril Jose", TestData.Noon), 8)],
                11),
            ["TextProposalCard.Ask"] = language => TextProposalCard.Ask(language, Proposed),
            ["TextProposalCard.Ask.reason-missing"] = language => TextProposalCard.Ask(
                language, Proposed, TextProposalCard.LastPage, "", new ReasonRequired(RefuseTextProposal.Reason)),
            ["TextProposalCard.Ask.first-page"] = language => TextProposalCard.Ask(language, Proposed with
            {
                Text = Proposed.Text with
                {
                    Fields =
                    [
                        new ProposedField(
                            new Phrase("Short answer", "संक्षिप्त उत्तर"),
                            "",
                            string.Concat(Enumerable.Repeat("उत्तर ", 660))),
                    ],
                },
            }),
            ["TextProposalCard.Settled.confirmed"] = language => TextProposalCard.Settled(
                language,
                Proposed with { Proposal = Decided(proposal => proposal.Confirm(TestData.Anil.Id, null, NoFacts, TestData.Noon)) }),
            ["TextProposalCard.Settled.refused"] = language => TextProposalCard.Settled(language, Proposed with
            {
                Proposal = Decided(proposal => proposal.Refuse(TestData.Anil.Id, "Not in the circular.", NoFacts, TestData.Noon)),
                Decider = "Gopal Iyer",
            }),
            ["TextProposalCard.Settled.replaced"] = language => TextProposalCard.Settled(
                language, Proposed with { Proposal = Decided(proposal => proposal.Replace(TestData.Noon)) }),
            ["TextProposalCard.Settled.own"] = language => TextProposalCard.Settled(language, Proposed, new OwnTextProposal()),
            ["EntryCard.History.none"] = language => EntryCard.History(language, Inactive, []),
            ["EntryCard.History.some"] = language => EntryCard.History(
                language,
                Inactive,
                [(
                new FaqEntryVersion
                {
                    Id = TestData.Id(81),
                    EntryId = Inactive.Id,
                    Number = 2,
                    Entry = Inactive,
                    ById = TestData.Anil.Id,
                    At = TestData.Noon
                },
                TestData.Anil.Name),
                (
                    new FaqEntryVersion
                    {
                        Id = TestData.Id(82),
                        EntryId = Inactive.Id,
                        Number = 1,
                        Entry = Inactive with { ShortAnswer = Inactive.ShortAnswer with { English = "Call Saksham Seva." } },
                        ById = Guid.Empty,
                        At = TestData.Noon.AddDays(-3)
                    },
                    null)]),
        };

    private static DutyFacts NoFacts => new([], []);

    private static TextConfirmers Confirmers => new([TestData.Anil]);

    private static TextProposalView Proposed => new(
        Decided(_ => { }),
        new ProposedText(
            new Phrase("Answer: ", "उत्तर: ") + Inactive.Question,
            [
                new ProposedField(new Phrase("Question", "प्रश्न"), Inactive.Question.English, Inactive.Question.English)
                {
                    IsContext = true,
                },
                new ProposedField(new Phrase("Short answer", "संक्षिप्त उत्तर"), "Call 1800-266-2232.", "Call 1800-111-2222."),
            ]),
        "Cyril Jose",
        null);

    private static TextProposal Decided(Action<TextProposal> decide)
    {
        var proposal = new TextProposal
        {
            Id = TestData.Id(95),
            Kind = TextKind.Answer,
            Key = Inactive.Id,
            Before = null,
            After = "",
            ProposedById = TestData.Asha.Id,
            ProposedAt = TestData.Noon,
        };
        decide(proposal);
        return proposal;
    }

    private static StagedWorkbook Staged =>
        new() { Id = TestData.Id(91), OfficerId = TestData.Asha.Id, Name = "FAQ 2026-11-22.xlsx", ReceivedAt = TestData.Noon };

    private static EntriesPlan Plan => new(
        [new PlannedEntry(117, Unknown with { Id = "a-new-one" }, [])],
        [new PlannedEntry(2, Inactive, [EntryColumns.LabelOf(EntryDetails.ShortEnglish), EntryColumns.LabelOf(EntryDetails.ShortHindi)])],
        113, 1, []);

    private static StoredFaqEntry Row => new() { Id = Inactive.Id, Entry = Inactive };

    private static UnansweredQuestionGroup Group => new(
    [
        Question(71, "where do I get the toner form", TestData.Asha.Id, wanted: true),
        Question(72, "toner form kahan milega", TestData.Binu.Id, wanted: false),
    ]);

    private static UnansweredQuestionGroup Answered(int answers) => Group with
    {
        Proposed = [.. Enumerable.Range(81, answers).Select(number => new ProposedAnswer(
            TestData.Id(number), TestData.Id(71), Unknown.Question, "Cyril Jose", TestData.Noon))],
    };

    private static UnansweredQuestion Question(int number, string text, Guid asker, bool wanted) => new()
    {
        Id = TestData.Id(number),
        Text = text,
        AskerId = asker,
        At = TestData.Noon,
        GroupId = TestData.Id(71),
        Features = QuestionFeatures.Of(text).ToText(),
        Wanted = wanted,
    };

    private static AnswerView View(FaqEntry entry) => new(entry, [TestData.SakshamSeva], "my sso id is dead");

    private static FaqEntry Entry(string id) => SampleEntries.All.First(entry => entry.Id == id);
}
