using BotApp.Approvals;
using BotApp.Approvals.Questions;
using BotApp.Approvals.Reminders;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.Consolidation;
using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Register;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.DirectoryEntries;
using BotApp.Excel;
using BotApp.Menu;
using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.Notifications.Undelivered;
using BotApp.OfficeCalendar;
using BotApp.OfficeDirectory;
using BotApp.Registration.RecordMerge;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Search;
using BotApp.Support;
using BotApp.Templates;
using BotApp.TextProposals;
using BotApp.Uploads;
using BotApp.Uploads.DirectoryLoading;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Cards;

/// <summary>
/// Every card the bot can show, by "Type.Method" and, where a method has several variants, a word for the variant. A test fails if a card
/// method is missing here.
/// </summary>
internal static class EveryCard
{
    public static IReadOnlyDictionary<string, Func<Language, CardContent>> ByName { get; } =
        new Dictionary<string, Func<Language, CardContent>>(
        FlowCards.ByName.Concat(FaqCards.ByName).Concat(RetentionCards.ByName).Concat(ComplianceCards.ByName)
            .Concat(CampaignCards.ByName),
        StringComparer.Ordinal)
        {
            ["MenuCard.Render.officer"] = language => MenuCard.Render(TestData.Turn(TestData.Asha, language), new MenuCounts(0, 0)),
            ["MenuCard.Render.asked"] = language => MenuCard.Render(
                TestData.Turn(TestData.Asha, language), new MenuCounts(0, 0, OfficerQueries: 2)),
            ["MenuCard.Render.head"] = language =>
                MenuCard.Render(TestData.Turn(TestData.Anil, language, TestData.Head), new MenuCounts(3, 0)),
            ["MenuCard.Render.cell"] = language =>
                MenuCard.Render(TestData.Turn(TestData.Anil, language, TestData.Cell), new MenuCounts(0, 7)),
            ["MenuCard.RenderMore.head"] = language =>
                MenuCard.RenderMore(TestData.Turn(TestData.Anil, language, TestData.Head), new MenuCounts(3, 0)),
            ["MenuCard.RenderMore.cell"] = language => MenuCard.RenderMore(
                TestData.Turn(TestData.Anil, language, TestData.Cell), new MenuCounts(2, 7, Questions: 3, Undelivered: 1, Pending: 12)),
            ["MenuCard.RenderForUnknown"] = language =>
                MenuCard.RenderForUnknown(TestData.Turn(TestData.Asha, language), "cex15sys.ker@nic.in"),
            ["MenuCard.RenderForUnknown.unclear"] = language => MenuCard.RenderForUnknown(
                TestData.Turn(TestData.Asha, language), "cex15sys.ker@nic.in", Phrase.Same("?"), new UnclearQuestion(null, "who is who")),

            ["MyRequestsCard.AskWithdraw"] = language => MyRequestsCard.AskWithdraw(language, TestData.Request()),
            ["MyRequestsCard.Moved.approved"] = language =>
                MyRequestsCard.Moved(language, Line(Approved(TestData.Request())), TestData.Creation.FormFields()),
            ["MyRequestsCard.Moved.returned"] = language =>
                MyRequestsCard.Moved(language, Line(Returned(TestData.Request())), TestData.Creation.FormFields()),
            ["MyRequestsCard.Moved.completed"] = language =>
                MyRequestsCard.Moved(language, Line(Completed(TestData.Request())), TestData.Creation.FormFields()),

            ["MyRequestsCard.Escalated"] = language => MyRequestsCard.Escalated(language, Line(TestData.Request())),

            ["ApprovalCard.Render.waiting"] = language => ApprovalCard.Render(language, View(TestData.Request())),
            ["ApprovalCard.Render.registered"] = language =>
                ApprovalCard.Render(language, View(TestData.Request()) with { Maker = Registered() }),
            ["ApprovalCard.Render.unusual-document"] = language => ApprovalCard.Render(
                language,
                View(TestData.Request()) with
                {
                    Attachments = [TestData.Attachment(), TestData.Attachment(2, PdfWarnings.Encrypted | PdfWarnings.Script)],
                    Flags = ReviewFlags.For(
                        TestData.Request(),
                        new ReviewFacts(
                            TestData.Asha, TestData.Division.Name, 2, [], [], Warnings: PdfWarnings.Encrypted | PdfWarnings.Script)),
                }),
            ["ApprovalCard.Render.corrected"] = language => ApprovalCard.Render(language, View(Corrected(TestData.Request()))),
            ["ApprovalCard.Render.approved"] = language =>
                ApprovalCard.Render(
                    language,
                    View(Approved(TestData.Request())) with
                    {
                        Card = null,
                        MovedBy = new Phrase(
                        "Hari Das for Anil Kumar",
                        "Hari Das (Anil Kumar के स्थान पर)")
                    }),
            ["ApprovalCard.Render.approved-all"] = language =>
                ApprovalCard.Render(language, View(Approved(TestData.Request())) with { Card = null }, all: true),
            ["ApprovalCard.Render.withheld"] = language => ApprovalCard.Render(
                language,
                View(TestData.Request()) with { Maker = null, Fields = [], Attachments = [], Card = null, Flags = [], Queries = [] }),
            ["NeutralCard.Render"] = NeutralCard.Render,
            ["ApprovalCard.Superseded"] = language => ApprovalCard.Superseded(language, View(TestData.Request())),
            ["ApprovalCard.Render.late"] = language => ApprovalCard.Render(
                language,
                View(Approved(TestData.Request())) with { Card = null },
                new AlreadyDecided(Stage.Approved)),
            ["ApprovalCard.ReturnForm"] = language => ApprovalCard.ReturnForm(
                language,
                View(TestData.Request()),
                TestData.Id(41),
                ["Name"],
                null,
                new ReasonRequired("reason")),
            ["ApprovalCard.RefuseForm"] = language => ApprovalCard.RefuseForm(language, View(TestData.Request()), TestData.Id(41), null),
            ["ApprovalCard.Render.undo"] = language => ApprovalCard.Render(
                language,
                View(Approved(TestData.Request())) with { Card = null, MayUndo = true, MovedBy = Phrase.Same("Anil Kumar") }),
            ["ApprovalCard.Render.answered"] = language =>
                ApprovalCard.Render(language, View(TestData.Request()) with { Queries = [Query(answered: true)] }),
            ["OfficerQueryCard.Ask"] = language => OfficerQueryCard.Ask(language, View(TestData.Request()), TestData.Id(41), null),
            ["OfficerQueryCard.Which"] = language => OfficerQueryCard.Which(
                language,
                [
                    new OfficerQueryView(Query(), TestData.Request(), "Anil Kumar"),
                new OfficerQueryView(Query(), TestData.Request(), "Anil Kumar")
                ],
                "haan, page 1"),
            ["OfficerQueryCard.ForOfficer.open"] = language =>
                OfficerQueryCard.ForOfficer(language, new OfficerQueryView(Query(), TestData.Request(), "Anil Kumar")),
            ["OfficerQueryCard.ForOfficer.answered"] = language =>
                OfficerQueryCard.ForOfficer(language, new OfficerQueryView(Query(answered: true), TestData.Request(), "Anil Kumar")),
            ["OfficerQueryCard.ForOfficer.late"] = language =>
                OfficerQueryCard.ForOfficer(language, new OfficerQueryView(Query(), Approved(TestData.Request()), "Anil Kumar")),
            ["LinkOfficerCard.Render.none"] = language => LinkOfficerCard.Render(language, new LinkOfficerView([], [], [])),
            ["LinkOfficerCard.Render.named"] = language => LinkOfficerCard.Render(
                language,
                new LinkOfficerView(
                    [new PostChoice(TestData.Id(21), TestData.Head.DisplayTitle, TestData.Division.DisplayName)],
                    [new LinkLine(TestData.Id(61), TestData.Head.DisplayTitle, "Elsa Paul", TestData.Noon, TestData.Noon.AddDays(3))],
                    [
                        new LinkChoice(
                            TestData.Binu.Id,
                            Phrase.Same("Binu Thomas, ") + Designation.Inspector.DisplayText(),
                            IsBelowPost: true),
                    new LinkChoice(TestData.Id(14), Phrase.Same("Deepa Nair, DC Aluva Division"), IsBelowPost: false)
                    ]),
                new LinkOfficerInput(null, null, "2026-11-20", "2026-11-19"),
                new LinkStartsInPast(NameLinkOfficer.From)),
            ["LinkOfficerCard.Render.alone"] = language => LinkOfficerCard.Render(
                language,
                new LinkOfficerView([new PostChoice(TestData.Id(21), TestData.Head.DisplayTitle, TestData.Division.DisplayName)], [], [])),
            ["LinkOfficerCard.Render.below"] = language => LinkOfficerCard.Render(
                language,
                new LinkOfficerView(
                    [new PostChoice(TestData.Id(21), TestData.Head.DisplayTitle, TestData.Division.DisplayName)],
                    [new LinkLine(TestData.Id(61), TestData.Head.DisplayTitle, "Elsa Paul", TestData.Noon, TestData.Noon.AddDays(3))],
                    [new LinkChoice(TestData.Id(14), Phrase.Same("Deepa Nair, DC Aluva Division"), IsBelowPost: false)]),
                done: new Phrase("Named: Elsa Paul, Superintendent", "नामित: Elsa Paul, अधीक्षक"),
                isBelowPost: true),
            ["LinkOfficerCard.Change"] = language => LinkOfficerCard.Change(
                language,
                [new PostChoice(TestData.Id(21), TestData.Head.DisplayTitle, TestData.Division.DisplayName)],
                new ChangeChargeInput(null, "Relief", null, null, null),
                done: new RecordedChargeChange(ChargeChange.Transfer, TestData.Head.DisplayTitle, "Deepa Nair", TestData.Noon).Summary),
            ["ChargeProposalCard.Attach.none"] = language => ChargeProposalCard.Attach(language, Proposed(decided: false), []),
            ["ChargeProposalCard.Attach.some"] = language => ChargeProposalCard.Attach(
                language, Proposed(decided: false), [TestData.Attachment()], new DuplicateAttachment("order.pdf")),
            ["ChargeProposalCard.Ask.unusual-document"] = language => ChargeProposalCard.Ask(
                language,
                Proposed(decided: false) with { OrderScans = [TestData.Attachment(), TestData.Attachment(2, PdfWarnings.ActsWhenOpened)] }),
            ["ChargeProposalCard.Sent"] = language => ChargeProposalCard.Sent(language, Proposed(decided: false), ["Gopal Iyer"]),
            ["ChargeProposalCard.OfficeOrder"] = language => ChargeProposalCard.OfficeOrder(
                language,
                TestData.Id(41),
                [new AttachmentLink(Phrase.Same("order.pdf"), new Uri("https://bot.example.gov.in/documents/" + new string('a', 64)))],
                new Pin("482913"),
                TestData.Noon.AddMinutes(10)),
            ["ChargeProposalCard.Ask.imported"] = language => ChargeProposalCard.Ask(
                language, Proposed(decided: false) with { ProposedBy = null }),
            ["DecidedByTwoCard.Render"] = language => DecidedByTwoCard.Render(
                language, Approved(TestData.Request()), ["Anil Kumar", "Deepa Nair"]),
            ["ChargeProposalCard.Ask"] = language => ChargeProposalCard.Ask(language, Proposed(decided: false)),
            ["ChargeProposalCard.Settled"] = language => ChargeProposalCard.Settled(language, Proposed(decided: true)),
            ["LinkOfficerCard.Named"] = language => LinkOfficerCard.Named(
                language,
                new LinkLine(TestData.Id(22), TestData.Head.DisplayTitle, "Anil Kumar", TestData.Noon, TestData.Noon.AddDays(2)),
                TestData.Division.DisplayName),
            ["LinkOfficerCard.Ended"] = language =>
                LinkOfficerCard.Ended(language, TestData.Head.DisplayTitle, TestData.Division.DisplayName),
            ["OverdueCard.Reminder"] = language => OverdueCard.Reminder(language, Overdue(2)),
            ["OverdueCard.Escalation"] = language => OverdueCard.Escalation(language, Overdue(5), TestData.Id(19)),
            ["OverdueCard.Escalation.reminded"] = language => OverdueCard.Escalation(
                language,
                FlowCards.WithRelief(Overdue(5)),
                TestData.Id(19),
                new Phrase("Reminded: Anil Kumar, Cyril Jose", "अनुस्मारक भेजा गया: Anil Kumar, Cyril Jose")),
            ["OverdueCard.Escalation.none"] = language => OverdueCard.Escalation(language, new OverdueView([], 0, 5), TestData.Id(19)),
            ["UndeliveredCard.Render.none"] = language => UndeliveredCard.Render(
                language,
                new UndeliveredView([], 0, 0, 0),
                new Phrase("Closed: 2", "बंद किए गए: 2")),
            ["UndeliveredCard.Render.some"] = language => UndeliveredCard.Render(
                language,
                new UndeliveredView(
                    [
                        new UndeliveredLine(
                        "Anil Kumar",
                        "tell",
                        new Failure(FailureReason.Unreachable, "teams.403.BotNotInConversationRoster"),
                        TestData.Noon,
                        SentByMail: true),
                    new UndeliveredLine("Binu Thomas", "mail-notice", FailureReason.NoMailAddress, TestData.Noon, SentByMail: false),
                    new UndeliveredLine(
                        "KCH/DIV-ERN/CREATION/2026/07",
                        "mail-part",
                        new Failure(FailureReason.MailRefused, "smtp.550"),
                        TestData.Noon,
                        SentByMail: false),
                    ],
                    4,
                    2,
                    3)),
            ["AttachmentLinksCard.Render"] = language => AttachmentLinksCard.Render(
                language,
                TestData.Request(),
                [
                    new AttachmentLink(
                        new Phrase("Look at the scans (2)", "स्कैन देखें (2)"),
                        new Uri("https://bot.example.gov.in/documents/" + new string('a', 64))),
                ],
                new Pin("482913"),
                TestData.Noon.AddMinutes(10)),
            ["AttachmentLinksCard.Render.signed-in"] = language => AttachmentLinksCard.Render(
                language,
                TestData.Request(),
                [
                    new AttachmentLink(
                        new Phrase("Look at the scans (2)", "स्कैन देखें (2)"),
                        new Uri("https://teams.microsoft.com/l/task/5eed0b07-0000-4000-8000-000000000001?url=https%3A%2F%2Fbot")),
                ],
                null,
                TestData.Noon.AddMinutes(10),
                inQueue: true),
            ["QueueCard.Render.none"] = language => QueueCard.Render(language, new QueueView([], [], null, 0, [])),
            ["QueueCard.Render.one"] = language => QueueCard.Render(
                language,
                new QueueView([Waits(1)], [new KindCount(RequestKind.Creation, 1)], null, 0, [new KindCount(RequestKind.Creation, 4)])),
            ["QueueCard.Render.full"] = language => QueueCard.Render(
                language,
                new QueueView(
                    [
                        .. Enumerable.Range(1, 17).Select(number => Waits(number)),
                    .. Enumerable.Range(18, 8).Select(number => Waits(number, doubtful: true))
                    ],
                    [new KindCount(RequestKind.Creation, 61), new KindCount(RequestKind.Promotion, 3)],
                    RequestKind.Creation,
                    0,
                    [new KindCount(RequestKind.Creation, 4)],
                    "29:anil"),
                new Phrase("17 approved", "17 अनुमोदित")),
            ["QueueCard.Render.undo"] = language => QueueCard.Render(
                language,
                new QueueView([], [], null, 0, [new KindCount(RequestKind.Creation, 50)]) { Approved = JustApproved(50) },
                new Phrase("17 approved", "17 अनुमोदित"),
                justNow: JustApproved(17).Select(line => line.Id).ToHashSet()),
            ["QueueCard.Render.undo.one"] = language => QueueCard.Render(
                language,
                new QueueView([], [], null, 0, [new KindCount(RequestKind.Creation, 1)]) { Approved = JustApproved(1) },
                new Phrase("1 approved", "1 अनुमोदित"),
                justNow: JustApproved(1).Select(line => line.Id).ToHashSet()),
            ["QueueCard.Choose"] = language => QueueCard.Choose(
                language,
                new QueueView(
                    [Waits(1), Waits(2, doubtful: true), Waits(3, doubtful: true)],
                    [new KindCount(RequestKind.Creation, 3)],
                    null,
                    0,
                    [])),
            ["QueueCard.ChooseUndo"] = language => QueueCard.ChooseUndo(language, JustApproved(50), new NothingTicked()),
            ["QueueCard.Superseded"] = QueueCard.Superseded,

            ["WorkbookCard.Refused"] = language => WorkbookCard.Refused(language, new OneWorkbookAtATime()),
            ["WorkbookCard.Discarded"] = WorkbookCard.Discarded,
            ["CalendarCard.Show"] = language => CalendarCard.Show(language, Profile.Holidays, Profile.Steps, TestData.Today),
            ["CalendarCard.Show.none"] = language => CalendarCard.Show(
                language, [], Profile.Steps, TestData.Today, new TextConfirmers([TestData.Anil]).Sentence),
            ["CalendarCard.Holidays"] = language => CalendarCard.Holidays(
                language, 2027, "2027-01-26 Republic Day", new HolidayLineInvalid("2027-01-26 Republic Day", 2027)),
            ["CalendarCard.Steps"] = language => CalendarCard.Steps(language, _ => "2", new StepsInvalid()),
            ["DirectoryCard.Home"] = language => DirectoryCard.Home(language, 12, 340),
            ["DirectoryCard.Offer"] = language => DirectoryCard.Offer(
                language,
                new OfferedWorkbook(new Uri("https://bot.example/o/x"), new Pin("123456"), TestData.Noon)),
            ["DirectoryCard.Preview"] = language => DirectoryCard.Preview(
                language, Staged(), ChangedDirectory() with { HeadsChanged = 9 }, new LargeChangeUnconfirmed()),
            ["DirectoryCard.Preview.same"] = language => DirectoryCard.Preview(
                language, Staged(), new DirectoryDiff([], [], [], [], [], [], 0, 0, 0)),
            ["DirectoryCard.Sent"] = language => DirectoryCard.Sent(
                language, ChangedDirectory(), new TextConfirmers([TestData.Anil])),
            ["DirectoryEntryCard.Home"] = DirectoryEntryCard.Home,
            ["DirectoryEntryCard.Form.office"] = language => DirectoryEntryCard.Form(
                language, NewOffice, [TestData.Division], new OfficeAlreadyThere("Munnar Division")),
            ["DirectoryEntryCard.Form.post"] = language => DirectoryEntryCard.Form(
                language, new AdditionText(EntryKind.Post), [TestData.Division]),
            ["DirectoryEntryCard.Form.person"] = language => DirectoryEntryCard.Form(
                language,
                NewPerson with { Person = "nisha" },
                [TestData.Division],
                new ValidationErrors([new EntraIdNotUnderstood(), new AddressOfAnother("Asha Menon")])),
            ["DirectoryEntryCard.Preview.office"] = language => DirectoryEntryCard.Preview(language, View(NewOffice)),
            ["DirectoryEntryCard.Preview.person"] = language => DirectoryEntryCard.Preview(
                language, View(NewPerson, Phrase.Same("Nisha Roy, Inspector, Aluva Division"))),
            ["DirectoryEntryCard.Sent"] = language => DirectoryEntryCard.Sent(
                language, View(NewPerson).Addition, new TextConfirmers([TestData.Anil])),
            ["TemplateCard.List"] = language => TemplateCard.List(
                language,
                [
                    new TemplateLine(RequestKind.Creation, 1, true, 11, TestData.Noon),
                new TemplateLine(RequestKind.Promotion, 3, false, 9, TestData.Noon),
                new TemplateLine(RequestKind.Promotion, 4, false, 10, TestData.Noon, TestData.Today.AddDays(9))
                ],
                [Staged()],
                new StagedWorkbookMissing()),
            ["TemplateCard.Mapping"] = language => TemplateCard.Mapping(
                language,
                Staged(),
                TestData.Creation,
                RequestKind.Creation,
                1,
                new RequiredColumnMissing(ColumnText.FieldName(TemplateField.Name))),
            ["TemplateCard.Mapping.conflicts"] = language => TemplateCard.Mapping(language, Staged(), Clashing(), RequestKind.Creation, 1),
            ["TemplateCard.Heading"] = language => TemplateCard.Heading(language, Staged(), "Form", "300", "", new RowOutOfRange()),
            ["TemplateCard.Column"] = language => TemplateCard.Column(
                language,
                Staged(),
                TestData.Creation.Column(TemplateField.Application)!,
                why: new DuplicateField("Location")),
            ["TemplateCard.Form"] = language => TemplateCard.Form(language, Staged(), TestData.Creation, RequestKind.Creation),
            ["TemplateCard.Sample"] = language => TemplateCard.Sample(
                language,
                Staged(),
                TestData.Creation,
                RequestKind.Creation,
                [.. ExampleRows.For(TestData.Creation).Select((row, index) => new FilledRow(4 + index, row.Values, []))]),
            ["TemplateCard.Loaded"] = language => TemplateCard.Loaded(language, RequestKind.Creation, 2, 5),
            ["TemplateCard.Loaded.later"] = language => TemplateCard.Loaded(
                language, RequestKind.Creation, 2, 5, TestData.Today.AddDays(9)),

            ["ResultsCard.Report"] = language => ResultsCard.Report(language, Staged(), Marked()),
            ["ResultsCard.Report.changed"] = language =>
                ResultsCard.Report(language, Staged(), Marked() with { Results = [], RowsWithoutResult = 0 }, new ResultsChanged()),
            ["ResultsCard.WhichBatch"] = language => ResultsCard.WhichBatch(language, Staged(), [Marked(), Marked()]),
            ["ResultsCard.Recorded"] = language => ResultsCard.Recorded(language, BatchOf(BatchStage.Forwarded), 1),

            ["PaperCard.Report"] = language => PaperCard.Report(language, Staged(), TestData.Division, Paper()),
            ["PaperCard.Report.changed"] = language =>
                PaperCard.Report(language, Staged(), TestData.Division, Paper() with { Accepted = [] }, new RegisterChanged()),
            ["RecordMergeCard.Ask"] = language => RecordMergeCard.Ask(language, Joining(), new RecordNotChosen()),
            ["RecordMergeCard.Ask.foreign"] = language => RecordMergeCard.Ask(
                language,
                Joining() with
                {
                    Facts = Joining().Facts.WithoutPersonalDetails(),
                    Office = new Phrase(
                    "Aluva Division",
                    "आलुवा मंडल"),
                    IsOfAnotherOffice = true
                }),
            ["RecordMergeCard.Merged"] = language => RecordMergeCard.Merged(language, Joining(), Joining().Records[0]),
            ["RecordMergeCard.Rejected"] = language => RecordMergeCard.Rejected(language, Joining()),
            ["RecordMergeCard.AlreadySettled"] = RecordMergeCard.AlreadySettled,
            ["PaperCard.WhichOffice"] = language => PaperCard.WhichOffice(language, Staged(), [TestData.Division]),
            ["PaperCard.Waiting.none"] = language => PaperCard.Waiting(language, []),
            ["PaperCard.Waiting.some"] = language => PaperCard.Waiting(
                language,
                [
                    new PaperLine(TestData.Request(), 0, IsMine: true),
                new PaperLine(TestData.Request(number: 125), 1, IsMine: true),
                new PaperLine(TestData.Request(number: 126), 1, IsMine: false),
                new PaperLine(TestData.Request(number: 127), 1, IsMine: true, PdfWarnings.Launch | PdfWarnings.Unreadable),
                new PaperLine(TestData.Request(number: 128), 1, IsMine: false, PdfWarnings.DynamicForm),
                new PaperLine(Approved(TestData.Request(number: 124, maker: TestData.Binu)), 2, IsMine: false)
                ],
                Phrase.Same("2")),
            ["PaperCard.Moved.completed"] = language => PaperCard.Moved(language, Completed(TestData.Request()), "Kurian Mathew"),
            ["PaperCard.Moved.returned"] = language => PaperCard.Moved(language, Returned(TestData.Request()), "Kurian Mathew"),

            ["LookupCard.List"] = language => LookupCard.List(
                language,
                "menon",
                new LookupResult(
                    null,
                    [
                        new LookupHit(TestData.Request(), "Asha Menon"),
                    new LookupHit(Returned(TestData.Request(number: 124)), "Asha Menon"),
                    new LookupHit(TestData.Request(number: 125), null),
                    new LookupHit(TestData.Request(number: 126), "Asha Menon"),
                    new LookupHit(TestData.Request(number: 127), "Asha Menon"),
                    ],
                    HasMore: true,
                    IsGuess: false),
                new LookUp("status of menon")),
            ["LookupCard.List.similar"] = language => LookupCard.List(
                language,
                "KCH-2026-000123-9",
                new LookupResult(null, [new LookupHit(TestData.Request(), "Asha Menon")], HasMore: false, IsGuess: true),
                new LookUp("KCH-2026-000123-9")),
            ["LookupCard.NothingFound.officer"] = language =>
                LookupCard.NothingFound(language, "123", findsOthers: false, question: "status of 123"),
            ["LookupCard.NothingFound.head"] = language => LookupCard.NothingFound(language, "menon", findsOthers: true, question: null),
            ["FoundRequestCard.Render"] = language => FoundRequestCard.Render(language, Found(Completed(TestData.Request()))),
            ["FoundRequestCard.Render.status-only"] = language => FoundRequestCard.Render(
                language, Found(TestData.Request()) with { Officer = null, Fields = [], Attachments = [], BatchNumber = null }),
            ["FoundRequestCard.RenderForPaste"] = language =>
                FoundRequestCard.RenderForPaste(language, Found(TestData.Request()) with { Officer = null, Fields = [], Attachments = [] }),

            ["DashboardCard.Summary"] = language => DashboardCard.Summary(language, Figures()),
            ["DashboardCard.Summary.head"] = language => DashboardCard.Summary(
                language,
                Figures() with
                {
                    Pending = [.. Figures().Pending.Take(3)],
                    Own = new OwnWork(4, null),
                    Relieved = 0,
                    Undelivered = null,
                    Questions = null,
                }),
            ["DashboardCard.Summary.none"] = language => DashboardCard.Summary(
                language, new DashboardView([], new OwnWork(0, null), 2, 5, TestData.Noon)),
            ["DashboardCard.LateOffices"] = language => DashboardCard.LateOffices(language, Figures()),
            ["DashboardCard.LateOffices.none"] = language => DashboardCard.LateOffices(language, Figures() with { Pending = [] }),

            ["BatchContentsCard.List.head"] = language => BatchContentsCard.List(
                language,
                [
                    new BatchListLine(Batch(), TestData.Division.DisplayName, 12, new Phrase("Not sent.", "नहीं भेजी जा सकी।")),
                new BatchListLine(BatchOf(BatchStage.Forwarded).Batch, TestData.Division.DisplayName, 2, null),
                ],
                7,
                0,
                forHead: true),
            ["BatchContentsCard.List.cell"] = language => BatchContentsCard.List(
                language,
                [new BatchListLine(BatchOf(BatchStage.Closed).Batch, TestData.Division.DisplayName, 2, null)],
                1,
                0,
                forHead: false),
            ["BatchContentsCard.List.none"] = language => BatchContentsCard.List(language, [], 0, 0, forHead: true),
            ["BatchContentsCard.ForHead"] = language => BatchContentsCard.ForHead(language, BatchOf(BatchStage.Forwarded), null),
            ["BatchContentsCard.ForHead.failing"] = language =>
                BatchContentsCard.ForHead(language, BatchOf(BatchStage.Sending), new Phrase("Not sent.", "नहीं भेजी जा सकी।")),
            ["BatchContentsCard.Workbook"] = language => BatchContentsCard.Workbook(
                language,
                BatchOf(BatchStage.Forwarded),
                TestData.Creation,
                [.. BatchOf(BatchStage.Forwarded).Lines.Select((line, row) => new FilledRow(4 + row, line.Request.Answers.ByField, []))],
                0,
                30),
            ["BatchContentsCard.NotFilled"] = language => BatchContentsCard.NotFilled(language, Batch(), new CellTooLong()),
            ["BatchContentsCard.Letter"] = language => BatchContentsCard.Letter(language, BatchOf(BatchStage.Forwarded), Profile),
            ["BatchContentsCard.Files"] = language => BatchContentsCard.Files(
                language,
                Batch(),
                [.. Enum.GetValues<BatchFile>().Select(file => (
                file.DisplayText(), new Uri("https://bot.example.gov.in/documents/" + new string((char)('a' + (int)file), 64))))],
                hasMail: true,
                new Pin("482913"),
                TestData.Noon.AddMinutes(10)),

            ["BatchCard.Preview.some"] = language => BatchCard.Preview(
                language,
                RequestKind.Creation,
                Lines(),
                [
                    new DuplicateInOpenBatch(2, "KCH/DIV-ALV/CREATION/2026/03", 5),
                new DuplicateInOpenBatch(1, "KCH/DIV-ALV/CREATION/2026/03", 6, OnlyMobile: true)
                ],
                sample: true,
                "cex15sys.ker@nic.in"),
            ["BatchCard.Preview.held"] = language => BatchCard.Preview(
                language, RequestKind.Creation, WithoutScan(), [], sample: false, "cex15sys.ker@nic.in"),
            ["BatchCard.Preview.none"] = language => BatchCard.Preview(
                language,
                RequestKind.Creation,
                [],
                [],
                sample: false,
                "cex15sys.ker@nic.in"),
            ["BatchCard.Sent"] = language => BatchCard.Sent(language, Batch(), 2, "cex15sys.ker@nic.in", MailState.OnItsWay),
            ["BatchCard.Sent.failed"] = language => BatchCard.Sent(
                language,
                Batch(),
                2,
                "cex15sys.ker@nic.in",
                new MailState(new Phrase("the mail server could not be reached", "मेल सर्वर से संपर्क नहीं हो सका"), TestData.Noon)),
            ["BatchCard.ForCell.sent"] = language => BatchCard.ForCell(language, BatchOf(BatchStage.Sent)),
            ["BatchCard.ForCell.forwarded"] = language => BatchCard.ForCell(language, BatchOf(BatchStage.Forwarded)),
            ["BatchCard.ForCell.results"] = language => BatchCard.ForCell(language, BatchOf(BatchStage.Closed) with
            {
                Lines = [Lines()[0] with { Request = Completed(TestData.Request()) }],
                Rejected = [new RejectedLine(
                new RejectedRow
                {
                    BatchId = TestData.Id(1),
                    RequestId = TestData.Id(2),
                    Row = 2,
                    Reason = "The date of birth differs from the Service Book.",
                    At = TestData.Noon,
                },
                "Binu Thomas",
                "KCH-2026-000124-9")],
            }),
            ["BatchCard.Documents"] = language => BatchCard.Documents(
                language,
                Batch(BatchStage.Received),
                [.. Enumerable.Range(1, BatchCard.MaxScans)
                .Select(row => new AttachmentLink(
                    Phrase.Same($"{row:00} Service Book p1 Anita Nair Thekkumbhagath Ramachandran.pdf"),
                    new Uri("https://assistant.kochi.example.gov.in/documents/" + new string('a', 64))))],
                BatchCard.MaxScans,
                60,
                new Pin("007310"),
                TestData.Noon.AddMinutes(10)),
            ["BatchCard.Documents.none"] = language =>
                BatchCard.Documents(language, Batch(BatchStage.Closed), [], 0, 0, new Pin("482913"), TestData.Noon.AddMinutes(10)),
            ["RegisterCard.Offer"] = language => RegisterCard.Offer(
                language,
                41,
                new OfferedWorkbook(
                    new Uri("https://bot.example.gov.in/documents/" + new string('a', 64)),
                    new Pin("482913"),
                    TestData.Noon.AddMinutes(10))),
            ["BatchCard.ForwardForm"] = language => BatchCard.ForwardForm(
                language,
                Batch(BatchStage.Received),
                "",
                "2026-11-30",
                new ValidationErrors([new InvalidReference(), new InvalidForwardDate()])),
            ["ResultsCard.CorrectForm"] = language => ResultsCard.CorrectForm(
                language,
                BatchOf(BatchStage.Closed) with { Lines = [Lines()[0] with { Request = Completed(TestData.Request()) }] },
                Inputs.None.With(CorrectResult.Outcome, "10239999"),
                new CorrectionReasonMissing()),
            ["BatchCard.CompleteForm"] = language => BatchCard.CompleteForm(
                language,
                BatchOf(BatchStage.Forwarded),
                null,
                "1",
                null,
                new InvalidSsoId()),
        };

    internal static RequestLine Line(Request request) => new(request, Phrase.Same("AC Ernakulam Division (Anil Kumar)"));

    private static OfficeProfile Profile => OfficeProfile.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json")));

    private static DashboardView Figures() => new(
        [
            Counted(1, RequestKind.Creation, Stage.Submitted, WaitingAge.Fresh, 7),
            Counted(1, RequestKind.Promotion, Stage.Submitted, WaitingAge.Reminded, 3),
            Counted(1, RequestKind.Creation, Stage.Approved, WaitingAge.Late, 2),
            Counted(2, RequestKind.ChargeReport, Stage.WithCell, WaitingAge.Late, 1),
            .. Enumerable.Range(3, 10).Select(office => Counted(office, RequestKind.Creation, Stage.Dispatched, WaitingAge.Fresh, 1)),
        ],
        new OwnWork(null, 12),
        2,
        5,
        TestData.Noon)
    {
        Relieved = 2,
        RelievedSince = TestData.Noon.AddDays(-9),
        Undelivered = 0,
        Questions = 3,
        Desk = new Uri("https://bot.example/desk/home"),
    };

    private static PendingCount Counted(int office, RequestKind kind, Stage stage, WaitingAge age, int count) => new(
        TestData.Id(100 + office),
        new Phrase($"Division {office}", $"मंडल {office}"),
        kind,
        stage,
        age,
        count,
        TestData.Noon.AddDays(-office));

    private static FoundRequest Found(Request request) => new(
        request,
        Phrase.Same("AC Ernakulam Division (Anil Kumar)"),
        TestData.Division.DisplayName,
        TestData.Asha,
        TestData.Creation.FormFields(),
        [TestData.Attachment()],
        "KCH/DIV-ERN/CREATION/2026/07");

    private static ApprovalView View(Request request) =>
        new(
            request,
            TestData.Asha,
            TestData.Division.DisplayName,
            TestData.Creation.FormFields(),
            [TestData.Attachment()],
            new CardMessage
            {
                Id = TestData.Id(41),
                Topic = NotificationTopics.ApprovalRequested,
                Subject = request.Id,
                Version = request.Version,
                OfficerId = TestData.Anil.Id,
                CreatedAt = TestData.Noon,
            },
            Phrase.Same("AC Ernakulam Division (Anil Kumar)"),
            null,
            [],
            [],
            false,
            "29:anil");

    private static Officer Registered()
    {
        var officer = TestData.Officer(14, "Hema Krishnan", Designation.Inspector);
        officer.Status = DirectoryStatus.Registered;
        return officer;
    }

    private static OfficerQuery Query(bool answered = false) => new()
    {
        Id = TestData.Id(71),
        RequestId = TestData.Id(1123),
        AskedById = TestData.Anil.Id,
        AskedAt = TestData.Noon,
        Text = "Is the spelling as in the Service Book?",
        Answer = answered ? "Yes, page 1." : null,
        AnsweredAt = answered ? TestData.Noon.AddHours(1) : null,
    };

    private static OverdueView Overdue(int days) =>
        new([new OverdueLine(TestData.Request(), TestData.Asha.Name, Phrase.Same("AC Ernakulam Division (Anil Kumar)"))], 3, days);

    private static ChargeProposalView Proposed(bool decided)
    {
        var proposal = new ChargeProposal
        {
            Id = TestData.Id(41),
            PostId = TestData.Head.PostId,
            Change = ChargeChange.Transfer,
            SuccessorId = TestData.Asha.Id,
            Moment = TestData.Noon,
            OrderNumber = "Estt. 12/2026, 20-Nov-2026",
            ProposedById = TestData.Binu.Id,
            ProposedAt = TestData.Noon,
        };
        if (decided)
        {
            proposal.Send(1);
            proposal.Decide(TestData.Id(14), confirm: true, [], TestData.NoFacts, TestData.Noon.AddHours(1));
        }

        return new ChargeProposalView(
            proposal,
            new PostChoice(TestData.Head.PostId, TestData.Head.DisplayTitle, TestData.Division.DisplayName),
            TestData.Asha,
            TestData.Binu,
            decided ? TestData.Officer(14, "Gopal Iyer", Designation.JointCommissioner) : null,
            decided ? [] : [TestData.Anil.Name]);
    }

    private static QueueLine Waits(int number, bool doubtful = false)
    {
        var request = TestData.Request(number: number);
        return new QueueLine(
            request,
            TestData.Asha,
            TestData.Division.Name,
            doubtful ? 0 : 1,
            ReviewFlags.For(
                request,
                doubtful
                    ? new ReviewFacts(TestData.Binu, "Aluva Division", 0, ["KCH-2026-000123-7"], ["KCH-2026-000124-5"], TestData.Anil.Name)
                    : new ReviewFacts(TestData.Asha, TestData.Division.Name, 1, [], [])));
    }

    private static IReadOnlyList<ApprovedLine> JustApproved(int count) =>
        [.. Enumerable.Range(1, count)
            .Select(number => new ApprovedLine(
                TestData.Id(number),
                2,
                TestData.Request(number: number).Number,
                "Anita Nair Thekkumbhagath",
                TestData.Noon.AddMinutes(10)))];

    private static Request Approved(Request request)
    {
        request.Approve(TestData.Anil.AsHead(), TestData.NoFacts, 1, TestData.Noon.AddHours(1));
        return request;
    }

    internal static Request Returned(Request request)
    {
        request.Return(
            TestData.Anil.AsHead(),
            TestData.NoFacts,
            [TemplateField.Name],
            "As in the Service Book, please",
            TestData.Noon.AddHours(1));
        return request;
    }

    private static Request Corrected(Request request)
    {
        Returned(request).Resubmit(request.MakerId, request.Answers.With(TemplateField.Name, "Asha R. Menon"), TestData.Noon.AddHours(2));
        return request;
    }

    private static Request InBatch(Request request)
    {
        Approved(request).PutInBatch(TestData.Id(51), 1, 1, TestData.Anil.AsHead(), TestData.Noon.AddHours(2));
        request.Dispatch(TestData.Noon.AddHours(3));
        return request;
    }

    private static Request Completed(Request request)
    {
        InBatch(request).Complete(TestData.Binu.AsHead(), TestData.NoFacts, "10239999", TestData.Noon.AddDays(3));
        return request;
    }

    internal static Batch Batch(BatchStage stage = BatchStage.Sending)
    {
        var batch = new Batch
        {
            Id = TestData.Id(51),
            Number = "KCH/DIV-ERN/CREATION/2026/07",
            Kind = RequestKind.Creation,
            OfficeId = TestData.Division.Id,
            TemplateId = TestData.Id(31),
            MadeById = TestData.Anil.Id,
            MadeAt = TestData.Noon,
        };
        if (stage is not BatchStage.Sending)
        {
            batch.Move(stage, TestData.Noon.AddHours(3), stage is BatchStage.Forwarded ? "SS/2026/4711, 23-Nov-2026" : null);
        }

        return batch;
    }

    private static IReadOnlyList<BatchLine> Lines() =>
    [
        new(1, InBatch(TestData.Request()), TestData.Asha, [TestData.Attachment()]),
        new(2, InBatch(TestData.Request(number: 124, maker: TestData.Binu)), TestData.Binu, []),
    ];

    private static IReadOnlyList<BatchLine> WithoutScan()
    {
        var (first, second) = (TestData.Request(), TestData.Request(number: 124, maker: TestData.Binu));
        foreach (var request in (Request[])[first, second])
        {
            request.Approve(TestData.Anil.AsHead(), TestData.NoFacts, 0, TestData.Noon.AddHours(1));
        }

        return [new(1, first, TestData.Asha, []), new(2, second, TestData.Binu, [])];
    }

    private static PaperApplications Paper() => new(
        RequestKind.Creation,
        [
            new AcceptedRow(4, "Asha Menon", TestData.CreationAnswers, TestData.Asha, null),
            new AcceptedRow(5, "Kurian Mathew", TestData.CreationAnswers, null, null),
            new AcceptedRow(6, "Binu Thomas", TestData.CreationAnswers, TestData.Binu, TestData.Request())
        ],
        [
            new PaperProblem(
                7,
                "Date of birth",
                new DateInFuture("DateOfBirth", Phrase.Same("Date of birth"), TestData.Today.AddDays(1)).Message,
                "D7"),
            new PaperProblem(8, "", new DuplicateOfRow(4).Message)
        ])
    {
        Sheet = "Form",
    };

    private static ReturnedResults Marked() => new(
        BatchOf(BatchStage.Forwarded),
        [new ReturnedResult(4, Lines()[0], "10239999")],
        [new SkippedRow(5, "Binu Thomas", new RemarkWithoutResult("Rejected: date of birth").Message)],
        2,
        1);

    // Two records with the same name: one with nothing else in common, one with more matching facts and the same open request.
    private static RecordMergeView Joining()
    {
        var newcomer = TestData.Officer(71, "Hema Krishnan", Designation.Inspector);
        var facts = PersonFacts.From(newcomer, [TestData.CreationAnswers]);
        PaperRecord Record(int number, string name, Answers answers, RequestKind kind)
        {
            var person = TestData.Officer(number, name, Designation.Inspector);
            person.Upn = "";
            var own = PersonFacts.From(person, [answers]);
            return new PaperRecord(
                person,
                own,
                TestData.Division.DisplayName,
                [TestData.Request(kind, number, person)],
                own.MatchWith(facts)!);
        }

        return new RecordMergeView(newcomer, facts, TestData.Division.DisplayName, [TestData.Request(number: 80, maker: newcomer)], [
            Record(72, "HEMA KRISHNAN", TestData.CreationAnswers.With(TemplateField.Email, null), RequestKind.Creation),
            Record(73, "Krishnan Hema", Answers.None, RequestKind.Promotion),
        ]);
    }

    private static TemplateLayout Clashing() => TestData.Creation with
    {
        Columns = [.. TestData.Creation.Columns.Select(column => column.Field switch
        {
            TemplateField.Name => column with { Conflict = new ColumnConflict(ColumnKind.Date, []) },
            TemplateField.DateOfBirth => column with { Conflict = new ColumnConflict(
                ColumnKind.Choice,
                ["Yes", "No", "Perhaps", "Later"]) },
            TemplateField.DateOfJoining => column with { Choices = ["2021-07-01", "2021-07-02"] },
            _ => column,
        })],
    };

    private static AdditionText NewOffice =>
        new(EntryKind.Office, "Munnar Division", "मुन्नार मंडल", OfficeKind: nameof(OfficeKind.Division));

    private static AdditionText NewPerson => new(
        EntryKind.Person,
        "Nisha Roy",
        Office: TestData.Division.Id.ToString("N"),
        Designation: nameof(Designation.Inspector),
        Address: "nisha@kochi.example.gov.in",
        Person: TestData.Id(73).ToString());

    private static AdditionView View(AdditionText text, params IReadOnlyList<Phrase> similar) =>
        DirectoryAddition.Parse(text, [TestData.Division]).IsRefused(out var why, out var addition)
            ? throw new InvalidOperationException(why.Message.English)
            : new AdditionView(text, addition, TestData.Division.DisplayName, similar);

    private static DirectoryDiff ChangedDirectory()
    {
        var office = new Office { Id = TestData.Id(71), Name = "Aluva Division", Kind = OfficeKind.Division, Code = "DIV-ALU" };
        var post = new Post { Id = TestData.Id(72), OfficeId = office.Id, Role = Role.Head, Title = "DC Aluva Division" };
        var plan = DirectoryPlan.From(
            [
                new DirectoryRow(
                    2,
                    "Munnar Division",
                    OfficeKind.Division,
                    "Range I",
                    Role.Officer,
                    "Nisha Roy",
                    Designation.Inspector,
                    "",
                    TestData.Id(73),
                    null),
                new DirectoryRow(
                    3, office.Name, office.Kind, post.Title, Role.Head, "Elsa Paul", Designation.Superintendent, "", TestData.Id(74), null),
            ],
            TestData.Noon);
        return DirectoryDiff.Between(new DirectorySnapshot([office], [TestData.Anil], [post], []), plan, TestData.Noon)
            .IsRefused(out var why, out var diff) ? throw new InvalidOperationException(why.Message.English) : diff;
    }

    private static StagedWorkbook Staged() =>
        new() { Id = TestData.Id(61), OfficerId = TestData.Anil.Id, Name = "creation-2026.xlsx", ReceivedAt = TestData.Noon };

    private static BatchView BatchOf(BatchStage stage) =>
        new(Batch(stage), TestData.Division, TestData.Anil, TestData.Head.DisplayTitle, Lines());
}
