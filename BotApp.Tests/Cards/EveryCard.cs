using BotApp.Approvals;
using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Consolidation.Loading;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Notifications.Reminders;
using BotApp.Notifications.Undelivered;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Cover;
using BotApp.OfficeDirectory.Joining;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Requests.Mine;
using BotApp.Requests.Proofs.Opening;
using BotApp.Requests.Register;
using BotApp.Support;

namespace BotApp.Cards;

/// <summary>
/// Every card the bot can show, by "Type.Method" and, where a method has several variants, a word for the variant. A test fails if a card
/// method is missing here.
/// </summary>
internal static class EveryCard
{
    public static IReadOnlyDictionary<string, Func<Language, CardFace>> ByName { get; } = new Dictionary<string, Func<Language, CardFace>>(
        FlowCards.ByName.Concat(FaqCards.ByName),
        StringComparer.Ordinal)
    {
        ["MenuCard.Of.officer"] = language => MenuCard.Of(A.Turn(A.Asha, language), new MenuCounts(0, 0)),
        ["MenuCard.Of.head"] = language => MenuCard.Of(A.Turn(A.Anil, language, A.Head), new MenuCounts(3, 0)),
        ["MenuCard.Of.cell"] = language => MenuCard.Of(A.Turn(A.Anil, language, A.Cell), new MenuCounts(0, 7)),
        ["MenuCard.Stranger"] = language => MenuCard.Stranger(A.Turn(A.Asha, language), "cex15sys.ker@nic.in"),

        ["MyRequestsCard.AskWithdraw"] = language => MyRequestsCard.AskWithdraw(language, A.Request()),
        ["MyRequestsCard.Moved.approved"] = language => MyRequestsCard.Moved(language, Line(Approved(A.Request()))),
        ["MyRequestsCard.Moved.returned"] = language => MyRequestsCard.Moved(language, Line(Returned(A.Request()))),
        ["MyRequestsCard.Moved.completed"] = language => MyRequestsCard.Moved(language, Line(Completed(A.Request()))),

        ["ApprovalCard.Of.waiting"] = language => ApprovalCard.Of(language, View(A.Request())),
        ["ApprovalCard.Of.registered"] = language => ApprovalCard.Of(language, View(A.Request()) with { Maker = Registered() }),
        ["ApprovalCard.Of.corrected"] = language => ApprovalCard.Of(language, View(Corrected(A.Request()))),
        ["ApprovalCard.Of.approved"] = language =>
            ApprovalCard.Of(
                language,
                View(Approved(A.Request())) with
                {
                    CardId = null,
                    MovedBy = new Phrase(
                    "Hari Das for Anil Kumar",
                    "Hari Das (Anil Kumar के स्थान पर)")
                }),
        ["ApprovalCard.Of.late"] = language => ApprovalCard.Of(
            language,
            View(Approved(A.Request())) with { CardId = null },
            new AlreadyDecided(Stage.Approved)),
        ["ApprovalCard.ReturnForm"] = language => ApprovalCard.ReturnForm(
            language,
            View(A.Request()),
            A.Id(41),
            ["Name"],
            null,
            new ReasonNeeded("reason")),
        ["ApprovalCard.RefuseForm"] = language => ApprovalCard.RefuseForm(language, View(A.Request()), A.Id(41), null),
        ["ApprovalCard.Of.undo"] = language => ApprovalCard.Of(
            language,
            View(Approved(A.Request())) with { CardId = null, MayUndo = true, MovedBy = Phrase.Same("Anil Kumar") }),
        ["ApprovalCard.Of.answered"] = language =>
            ApprovalCard.Of(language, View(A.Request()) with { Enquiries = [Enquiry(answered: true)] }),
        ["EnquiryCard.Ask"] = language => EnquiryCard.Ask(language, View(A.Request()), A.Id(41), null),
        ["EnquiryCard.Which"] = language => EnquiryCard.Which(
            language,
            [new EnquiryView(Enquiry(), A.Request(), "Anil Kumar"), new EnquiryView(Enquiry(), A.Request(), "Anil Kumar")],
            "haan, page 1"),
        ["EnquiryCard.ForOfficer.open"] = language =>
            EnquiryCard.ForOfficer(language, new EnquiryView(Enquiry(), A.Request(), "Anil Kumar")),
        ["EnquiryCard.ForOfficer.answered"] = language =>
            EnquiryCard.ForOfficer(language, new EnquiryView(Enquiry(answered: true), A.Request(), "Anil Kumar")),
        ["EnquiryCard.ForOfficer.late"] = language =>
            EnquiryCard.ForOfficer(language, new EnquiryView(Enquiry(), Approved(A.Request()), "Anil Kumar")),
        ["CoverCard.Mine.none"] = language => CoverCard.Mine(language, new CoverView([], [], [])),
        ["CoverCard.Mine.named"] = language => CoverCard.Mine(
            language,
            new CoverView(
                [new PostChoice(A.Id(21), "AC Ernakulam Division", "Ernakulam Division")],
                [new LinkLine(A.Id(61), "AC Ernakulam Division", "Elsa Paul", A.Noon, A.Noon.AddDays(3))],
                [
                    (A.Binu.Id, Phrase.Same("Binu Thomas, ") + Designation.Inspector.Words()),
                    (A.Id(14), Phrase.Same("Deepa Nair, DC Aluva Division"))
                ]),
            new CoverTyped(null, null, "2026-11-20", "2026-11-19"),
            new CoverFromPast(NameLink.From)),
        ["CoverCard.Change"] = language => CoverCard.Change(
            language,
            [new PostChoice(A.Id(21), "AC Ernakulam Division", "Ernakulam Division")],
            new ChangeTyped(null, "Relief", null, null, null),
            done: new ChangeDone(ChargeChange.Transfer, "AC Ernakulam Division", "Deepa Nair", A.Noon)),
        ["CoverCard.Named"] = language => CoverCard.Named(
            language,
            new LinkLine(A.Id(22), "AC Ernakulam Division", "Anil Kumar", A.Noon, A.Noon.AddDays(2)),
            "Ernakulam Division"),
        ["CoverCard.Ended"] = language => CoverCard.Ended(language, "AC Ernakulam Division", "Ernakulam Division"),
        ["OverdueCard.Reminder"] = language => OverdueCard.Reminder(language, Overdue(2)),
        ["OverdueCard.Escalation"] = language => OverdueCard.Escalation(language, Overdue(5)),
        ["UndeliveredCard.Of.none"] = language => UndeliveredCard.Of(
            language,
            new UndeliveredView([], 0, 0, 0),
            new Phrase("Closed: 2", "बंद किए गए: 2")),
        ["UndeliveredCard.Of.some"] = language => UndeliveredCard.Of(
            language,
            new UndeliveredView(
                [
                    new UndeliveredLine("Anil Kumar", "tell", "teams.403.BotNotInConversationRoster", A.Noon, Mailed: true),
                    new UndeliveredLine("Binu Thomas", "mail-notice", "mail.no-address", A.Noon, Mailed: false),
                    new UndeliveredLine("KCH/DIV-ERN/CREATION/2026/07", "mail-part", "smtp.550", A.Noon, Mailed: false),
                ],
                4,
                2,
                3)),
        ["DocumentsCard.Of"] = language => DocumentsCard.Of(
            language,
            A.Request(),
            [
                new DocumentLink("service-book-1.pdf", new Uri("https://bot.example.gov.in/documents/" + new string('a', 64))),
                new DocumentLink("service-book-2.pdf", new Uri("https://bot.example.gov.in/documents/" + new string('b', 64)))
            ],
            new OpeningCode("482913"),
            A.Noon.AddMinutes(10)),
        ["QueueCard.Of.none"] = language => QueueCard.Of(language, new QueueView([], [], null, 0, [])),
        ["QueueCard.Of.one"] = language => QueueCard.Of(
            language,
            new QueueView([Waits(1)], [new KindCount(RequestKind.Creation, 1)], null, 0, [new KindCount(RequestKind.Creation, 4)])),
        ["QueueCard.Of.full"] = language => QueueCard.Of(
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
        ["QueueCard.Of.undo"] = language => QueueCard.Of(
            language,
            new QueueView([], [], null, 0, [new KindCount(RequestKind.Creation, 50)]) { Approved = JustApproved(50) },
            new Phrase("17 approved", "17 अनुमोदित"),
            justNow: JustApproved(17).Select(line => line.Id).ToHashSet()),
        ["QueueCard.Of.undo.one"] = language => QueueCard.Of(
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
        ["WorkbookCard.Dropped"] = WorkbookCard.Dropped,
        ["TemplateCard.List"] = language => TemplateCard.List(
            language,
            [new TemplateLine(RequestKind.Creation, 1, true, 11, A.Noon), new TemplateLine(RequestKind.Promotion, 3, false, 9, A.Noon)],
            new WorkbookGone()),
        ["TemplateCard.Mapping"] = language => TemplateCard.Mapping(
            language,
            Staged(),
            A.Creation,
            RequestKind.Creation,
            1,
            new ColumnNeeded(TemplateWords.Field(TemplateField.Name))),
        ["TemplateCard.Clashes"] = language => TemplateCard.Mapping(language, Staged(), Clashing(), RequestKind.Creation, 1),
        ["TemplateCard.Heading"] = language => TemplateCard.Heading(language, Staged(), "Form", "300", new RowOutOfRange()),
        ["TemplateCard.Column"] = language => TemplateCard.Column(
            language,
            Staged(),
            A.Creation.Column(TemplateField.Application)!,
            why: new FieldTwice("Location")),
        ["TemplateCard.Form"] = language => TemplateCard.Form(language, Staged(), A.Creation, RequestKind.Creation),
        ["TemplateCard.Sample"] = language => TemplateCard.Sample(
            language,
            Staged(),
            A.Creation,
            RequestKind.Creation,
            [.. TemplateExample.Rows(A.Creation).Select((row, index) => new ReadRow(4 + index, row.Values, []))]),
        ["TemplateCard.Loaded"] = language => TemplateCard.Loaded(language, RequestKind.Creation, 2, 5),

        ["ResultsCard.Report"] = language => ResultsCard.Report(language, Staged(), Marked()),
        ["ResultsCard.Report.changed"] = language =>
            ResultsCard.Report(language, Staged(), Marked() with { Results = [], Unmarked = 0 }, new ResultsChanged()),
        ["ResultsCard.WhichBatch"] = language => ResultsCard.WhichBatch(language, Staged(), [Marked(), Marked()]),
        ["ResultsCard.Recorded"] = language => ResultsCard.Recorded(language, BatchOf(BatchStage.Forwarded), 1),

        ["PaperCard.Report"] = language => PaperCard.Report(language, Staged(), A.Division, Paper()),
        ["PaperCard.Report.changed"] = language =>
            PaperCard.Report(language, Staged(), A.Division, Paper() with { Good = [] }, new RegisterChanged()),
        ["JoinCard.Ask"] = language => JoinCard.Ask(language, Joining(), new ChooseRecord()),
        ["JoinCard.Ask.foreign"] = language => JoinCard.Ask(
            language,
            Joining() with { Facts = Joining().Facts.Impersonal(), Office = "Aluva Division", IsOfAnotherOffice = true }),
        ["JoinCard.Joined"] = language => JoinCard.Joined(language, Joining(), Joining().Records[0]),
        ["JoinCard.KeptApart"] = language => JoinCard.KeptApart(language, Joining()),
        ["JoinCard.Settled"] = JoinCard.Settled,
        ["PaperCard.WhichOffice"] = language => PaperCard.WhichOffice(language, Staged(), [A.Division]),
        ["PaperCard.Waiting.none"] = language => PaperCard.Waiting(language, []),
        ["PaperCard.Waiting.some"] = language => PaperCard.Waiting(
            language,
            [new PaperLine(Approved(A.Request()), 0), new PaperLine(Approved(A.Request(number: 124, maker: A.Binu)), 2)],
            Phrase.Same("2")),
        ["PaperCard.Moved.completed"] = language => PaperCard.Moved(language, Completed(A.Request()), "Kurian Mathew"),
        ["PaperCard.Moved.returned"] = language => PaperCard.Moved(language, Returned(A.Request()), "Kurian Mathew"),

        ["BatchCard.Preview.some"] = language => BatchCard.Preview(
            language,
            RequestKind.Creation,
            Lines(),
            [
                new SeenElsewhere(2, "KCH/DIV-ALV/CREATION/2026/03", 5),
                new SeenElsewhere(1, "KCH/DIV-ALV/CREATION/2026/03", 6, OnlyMobile: true)
            ],
            sample: true,
            "cex15sys.ker@nic.in"),
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
            new MailState(new Phrase("the mail relay could not be reached", "मेल सर्वर से संपर्क नहीं हो सका"), A.Noon)),
        ["BatchCard.ForCell.sent"] = language => BatchCard.ForCell(language, BatchOf(BatchStage.Sent)),
        ["BatchCard.ForCell.forwarded"] = language => BatchCard.ForCell(language, BatchOf(BatchStage.Forwarded)),
        ["BatchCard.Documents"] = language => BatchCard.Documents(
            language,
            Batch(BatchStage.Received),
            [.. Enumerable.Range(1, BatchCard.ScansShown)
                .Select(row => new DocumentLink(
                    $"{row:00} Service Book p1 Anita Nair Thekkumbhagath Ramachandran.pdf",
                    new Uri("https://assistant.kochi.example.gov.in/documents/" + new string('a', 64))))],
            BatchCard.ScansShown,
            60,
            new OpeningCode("007310"),
            A.Noon.AddMinutes(10)),
        ["BatchCard.Documents.none"] = language =>
            BatchCard.Documents(language, Batch(BatchStage.Closed), [], 0, 0, new OpeningCode("482913"), A.Noon.AddMinutes(10)),
        ["RegisterCard.Offer"] = language => RegisterCard.Offer(
            language,
            41,
            new Uri("https://bot.example.gov.in/documents/" + new string('a', 64)),
            new OpeningCode("482913"),
            A.Noon.AddMinutes(10)),
        ["BatchCard.ForwardForm"] = language => BatchCard.ForwardForm(
            language,
            Batch(BatchStage.Received),
            "",
            "2026-11-30",
            new Mistakes([new ReferenceMissing(), new ForwardDayWrong()])),
        ["BatchCard.CompleteForm"] = language => BatchCard.CompleteForm(
            language,
            BatchOf(BatchStage.Forwarded),
            null,
            "1",
            null,
            new LooksLikeNoSsoId()),
    };

    internal static RequestLine Line(Request request) => new(request, Phrase.Same("AC Ernakulam Division (Anil Kumar)"));

    private static ApprovalView View(Request request) =>
        new(
            request,
            A.Asha,
            A.Division.Name,
            A.Creation.Questions(),
            [A.Proof()],
            A.Id(41),
            Phrase.Same("AC Ernakulam Division (Anil Kumar)"),
            null,
            [],
            [],
            false,
            "29:anil");

    private static Officer Registered()
    {
        var officer = A.Officer(14, "Hema Krishnan", Designation.Inspector);
        officer.Standing = Standing.Registered;
        return officer;
    }

    private static Enquiry Enquiry(bool answered = false) => new()
    {
        Id = A.Id(71),
        RequestId = A.Id(1123),
        AskedById = A.Anil.Id,
        AskedAt = A.Noon,
        Text = "Is the spelling as in the Service Book?",
        Answer = answered ? "Yes, page 1." : null,
        AnsweredAt = answered ? A.Noon.AddHours(1) : null,
    };

    private static OverdueView Overdue(int days) =>
        new([new OverdueLine(A.Request(), A.Asha.Name, Phrase.Same("AC Ernakulam Division (Anil Kumar)"))], 3, days);

    private static QueueLine Waits(int number, bool doubtful = false)
    {
        var request = A.Request(number: number);
        return new QueueLine(
            request,
            A.Asha,
            A.Division.Name,
            Doubts.About(
                request,
                doubtful
                    ? new Known(A.Binu, "Aluva Division", 0, ["KCH-2026-000123-7"], ["KCH-2026-000124-5"])
                    : new Known(A.Asha, A.Division.Name, 1, [], [])));
    }

    private static IReadOnlyList<ApprovedLine> JustApproved(int count) =>
        [.. Enumerable.Range(1, count)
            .Select(number => new ApprovedLine(
                A.Id(number),
                2,
                A.Request(number: number).Number,
                "Anita Nair Thekkumbhagath",
                A.Noon.AddMinutes(10)))];

    private static Request Approved(Request request)
    {
        request.Approve(A.Anil.AsHead(), A.Noon.AddHours(1));
        return request;
    }

    internal static Request Returned(Request request)
    {
        request.Return(A.Anil.AsHead(), [TemplateField.Name], "As in the Service Book, please", A.Noon.AddHours(1));
        return request;
    }

    private static Request Corrected(Request request)
    {
        Returned(request).Resubmit(request.MakerId, request.Answers.With(TemplateField.Name, "Asha R. Menon"), A.Noon.AddHours(2));
        return request;
    }

    private static Request InBatch(Request request)
    {
        Approved(request).PutInBatch(A.Id(51), 1, A.Anil.AsHead(), A.Noon.AddHours(2));
        request.Dispatch(A.Noon.AddHours(3));
        return request;
    }

    private static Request Completed(Request request)
    {
        InBatch(request).Complete(A.Anil.AsHead(), "10239999", A.Noon.AddDays(3));
        return request;
    }

    internal static Batch Batch(BatchStage stage = BatchStage.Sending)
    {
        var batch = new Batch
        {
            Id = A.Id(51),
            Number = "KCH/DIV-ERN/CREATION/2026/07",
            Kind = RequestKind.Creation,
            OfficeId = A.Division.Id,
            TemplateId = A.Id(31),
            MadeById = A.Anil.Id,
            MadeAt = A.Noon,
        };
        if (stage is not BatchStage.Sending)
        {
            batch.Move(stage, A.Noon.AddHours(3), stage is BatchStage.Forwarded ? "SS/2026/4711, 23-Nov-2026" : null);
        }

        return batch;
    }

    private static IReadOnlyList<BatchLine> Lines() =>
    [
        new(1, InBatch(A.Request()), A.Asha, [A.Proof()]),
        new(2, InBatch(A.Request(number: 124, maker: A.Binu)), A.Binu, []),
    ];

    private static PaperApplications Paper() => new(
        RequestKind.Creation,
        [
            new GoodRow(4, "Asha Menon", A.CreationAnswers, A.Asha, null),
            new GoodRow(5, "Kurian Mathew", A.CreationAnswers, null, null),
            new GoodRow(6, "Binu Thomas", A.CreationAnswers, A.Binu, A.Request())
        ],
        [
            new PaperProblem(7, "Date of birth", new DayAhead("DateOfBirth", Phrase.Same("Date of birth"), A.Today.AddDays(1)).Words),
            new PaperProblem(8, "", new SameAsRow(4).Words)
        ]);

    private static MarkedWorkbook Marked() => new(
        BatchOf(BatchStage.Forwarded),
        [new FoundResult(4, Lines()[0], "10239999")],
        [new SkippedRow(5, "Binu Thomas", new OnlyARemark("Rejected: date of birth").Words)],
        2,
        1);

    // Two records with the same name: one with nothing else in common, one with more matching facts and the same open request.
    private static JoinView Joining()
    {
        var newcomer = A.Officer(71, "Hema Krishnan", Designation.Inspector);
        var facts = PersonFacts.Of(newcomer, [A.CreationAnswers]);
        PaperRecord Record(int number, string name, Answers answers, RequestKind kind)
        {
            var person = A.Officer(number, name, Designation.Inspector);
            person.Upn = "";
            var own = PersonFacts.Of(person, [answers]);
            return new PaperRecord(person, own, A.Division.Name, [A.Request(kind, number, person)], own.SameAs(facts)!);
        }

        return new JoinView(newcomer, facts, A.Division.Name, [A.Request(number: 80, maker: newcomer)], [
            Record(72, "HEMA KRISHNAN", A.CreationAnswers.With(TemplateField.Email, null), RequestKind.Creation),
            Record(73, "Krishnan Hema", Answers.None, RequestKind.Promotion),
        ]);
    }

    private static TemplateLayout Clashing() => A.Creation with
    {
        Columns = [.. A.Creation.Columns.Select(column => column.Field switch
        {
            TemplateField.Name => column with { Clash = new ColumnClash(ColumnKind.Date, []) },
            TemplateField.DateOfBirth => column with { Clash = new ColumnClash(ColumnKind.Choice, ["Yes", "No", "Perhaps", "Later"]) },
            TemplateField.DateOfJoining => column with { Choices = ["2021-07-01", "2021-07-02"] },
            _ => column,
        })],
    };

    private static StagedWorkbook Staged() =>
        new() { Id = A.Id(61), OfficerId = A.Anil.Id, Name = "creation-2026.xlsx", ReceivedAt = A.Noon };

    private static BatchView BatchOf(BatchStage stage) => new(Batch(stage), A.Division, A.Anil, "AC Ernakulam Division", Lines());
}
