using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.OfficeDirectory.Contacts;
using BotApp.OfficeDirectory.Registration;
using BotApp.Requests;
using BotApp.Requests.Activation;
using BotApp.Requests.CellWork;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Choosing;
using BotApp.Requests.Creation;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Requests.Mine;
using BotApp.Requests.Promotion;
using BotApp.Requests.Proofs;
using BotApp.Support;

namespace BotApp.Cards;

/// <summary>The cards of the officers' flows and of the cell's work list; see <see cref="EveryCard"/>.</summary>
internal static class FlowCards
{
    private static readonly FormDetails Creation = EveryForm.Of(RequestKind.Creation)!;
    private static readonly FormDetails Promotion = EveryForm.Of(RequestKind.Promotion)!;
    private static readonly FormDetails Charge = EveryForm.Of(RequestKind.ChargeReport)!;
    private static readonly FormDetails Mapping = EveryForm.Of(RequestKind.Mapping)!;
    private static readonly FormContext Offices = new(null, ["Aluva Division", "Ernakulam Division"]);
    private static readonly Phrase Head = Phrase.Same("AC Ernakulam Division (Anil Kumar)");

    private static readonly Answers Relief = Answers.From(new Dictionary<string, string>
    {
        [ChargeField.Report] = nameof(ReportKind.Relief),
        [ChargeField.FromOffice] = "Ernakulam Division",
        [ChargeField.FromCharge] = "Range I",
        [ChargeField.ToOffice] = ChargeReportDetails.OtherOffice,
        [ChargeField.ToCharge] = "Audit Circle II, Thiruvananthapuram",
        [ChargeField.Day] = "2026-11-23",
        [ChargeField.Half] = nameof(DayHalf.Forenoon),
        [TemplateField.OrderNumber] = "EO 50/2026",
        [TemplateField.OrderDate] = "2026-11-16",
    });

    private static readonly Answers MappingAnswers = Answers.From(new Dictionary<string, string>
    {
        [MappingDetails.Need] = "NewCharge",
        [TemplateField.Office] = "Ernakulam Division",
        [MappingDetails.Charge] = "Range II",
        [TemplateField.OrderNumber] = "EO 50/2026",
        [TemplateField.OrderDate] = "2026-11-16",
    });

    private static readonly Answers Locked = Answers.None
        .With(ActivationQuestions.Problem, nameof(ActivationProblem.Locked))
        .With(ActivationQuestions.ContactedOn, "2026-11-19");

    public static IReadOnlyDictionary<string, Func<Language, CardFace>> ByName { get; } = new Dictionary<string, Func<Language, CardFace>>(StringComparer.Ordinal)
    {
        ["SecretCard.InGroup"] = language => SecretCard.InGroup(language, new Secret(SecretKind.Password)),

        ["CreationCard.Guard"] = CreationCard.Guard,
        ["PromotionCard.Guard"] = PromotionCard.Guard,
        ["PromotionCard.WithoutSsoId"] = PromotionCard.WithoutSsoId,
        ["MappingCard.Explain"] = MappingCard.Explain,

        ["FormCard.Refused.has-one"] = language => FormCard.Refused(language, RequestKind.Creation, new HasOneAlready("•••••567")),
        ["FormCard.Refused.pending"] = language =>
            FormCard.Refused(language, RequestKind.Promotion, new PendingAlready("KCH-2026-000123-7", Head)),
        ["FormCard.Expired"] = language => FormCard.Expired(language, RequestKind.Promotion, new DraftExpired(new DateOnly(2026, 10, 20))),
        ["FormCard.Questions.creation"] = language => FormCard.Questions(language, Creation, A.Creation.Questions(), Answers.None, null),
        ["FormCard.Questions.creation-wrong"] = language => FormCard.Questions(
            language,
            Creation,
            A.Creation.Questions(),
            A.CreationAnswers.With(TemplateField.DateOfJoining, "1990-01-01").With(TemplateField.Mobile, "12"),
            null,
            why: new Mistakes([new JoinedBeforeBirth(), new NotAMobile(TemplateField.Mobile, new Phrase("Mobile no.", "मोबाइल नंबर"))])),
        ["FormCard.Questions.creation-returned"] = language => FormCard.Questions(
            language, Creation, A.Creation.Questions(), A.CreationAnswers, null, [TemplateField.Name],
            new Phrase("Returned for correction: as in the Service Book", "सुधार हेतु लौटाया गया: as in the Service Book")),
        ["FormCard.Questions.promotion"] = language => FormCard.Questions(
            language,
            Promotion,
            A.Transfer.Questions(),
            Answers.None.With(TemplateField.SsoId, "10234567").With(TemplateField.OldDesignation, "Superintendent"),
            null),
        ["FormCard.Questions.relief"] = language => FormCard.Questions(language, Charge, Charge.Questions(Offices, Relief), Relief, A.Asha),
        ["FormCard.Questions.transfer-of-charge"] = language => FormCard.Questions(
            language, Charge, Charge.Questions(Offices, Of(ReportKind.TransferOfCharge)), Of(ReportKind.TransferOfCharge), null),
        ["FormCard.Questions.joining"] = language => FormCard.Questions(
            language, Charge, Charge.Questions(Offices, Of(ReportKind.Joining)), Of(ReportKind.Joining), null),
        ["FormCard.Questions.additional-charge"] = language => FormCard.Questions(
            language, Charge, Charge.Questions(Offices, Of(ReportKind.AdditionalCharge)), Of(ReportKind.AdditionalCharge), null),
        ["FormCard.Questions.mapping"] = language =>
            FormCard.Questions(language, Mapping, Mapping.Questions(Offices, MappingAnswers), MappingAnswers, null),
        ["FormCard.Scan.creation-none"] = language => FormCard.Scan(language, Creation, []),
        ["FormCard.Scan.creation-two"] = language => FormCard.Scan(language, Creation, [A.Proof(1), A.Proof(2)]),
        ["FormCard.Scan.promotion-missing"] = language => FormCard.Scan(language, Promotion, [], Promotion.DocumentMissing),
        ["FormCard.Scan.charge-missing"] = language => FormCard.Scan(language, Charge, [], Charge.DocumentMissing),
        ["FormCard.Scan.mapping-missing"] = language => FormCard.Scan(language, Mapping, [], Mapping.DocumentMissing),
        ["FormCard.Check.creation"] = language => FormCard.Check(
            language, Creation, A.Creation.Questions(), Draft(RequestKind.Creation, A.CreationAnswers), null, [A.Proof()], Head),
        ["FormCard.Check.relief"] = language => FormCard.Check(
            language, Charge, Charge.Questions(Offices, Relief), Draft(RequestKind.ChargeReport, Relief), A.Asha, [A.Proof()],
            new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ"), new AnswersChanged()),
        ["FormCard.Receipt.creation"] = language => FormCard.Receipt(language, Creation, A.Request(), null, Head),
        ["FormCard.Receipt.promotion"] = language => FormCard.Receipt(language, Promotion, A.Request(RequestKind.Promotion), null, Head),
        ["FormCard.Receipt.relief"] = language => FormCard.Receipt(language, Charge, Work(RequestKind.ChargeReport, Relief), A.Asha, Head),
        ["FormCard.AskDiscard"] = language => FormCard.AskDiscard(language, RequestKind.Creation),

        ["ChargeCard.Start.officer"] = language => ChargeCard.Start(language, [], null),
        ["ChargeCard.Start.head"] = language => ChargeCard.Start(
            language,
            [A.Asha, A.Binu],
            nameof(ReportKind.Relief),
            new NotOfYourOffice()),
        ["ChargeCard.ForHead.new"] = language => ChargeCard.ForHead(
            language,
            Report(Work(RequestKind.ChargeReport, Relief)),
            mayMark: true),
        ["ChargeCard.ForHead.withdrawn"] = language =>
            ChargeCard.ForHead(language, Report(Withdrawn(Work(RequestKind.ChargeReport, Relief))), mayMark: false),
        ["ChargeCard.ForHead.marked"] = language =>
            ChargeCard.ForHead(language, Report(Marked(Work(RequestKind.ChargeReport, Relief))), mayMark: true),

        ["ActivationCard.Ask"] = language => ActivationCard.Ask(language, why: new ProblemNotChosen()),
        ["ActivationCard.Ask.chosen"] = language => ActivationCard.Ask(language, ActivationProblem.ForgotPassword),
        ["ActivationCard.FollowedUp"] = language => ActivationCard.FollowedUp(language, A.Noon.AddDays(2)),
        ["ActivationCard.AskSolved"] = language => ActivationCard.AskSolved(language, Draft(RequestKind.Activation, Locked)),
        ["ActivationCard.Solved"] = ActivationCard.Solved,
        ["ActivationCard.WithCell"] = language => ActivationCard.WithCell(language, Work(RequestKind.Activation, Locked), Head),
        ["SakshamSevaCard.Of.locked"] = language =>
            SakshamSevaCard.Of(language, A.SakshamSeva, A.Asha, "Ernakulam Division", ActivationProblem.Locked),
        ["SakshamSevaCard.Of.mail"] = language => SakshamSevaCard.Of(
            language,
            A.SakshamSeva,
            A.Asha,
            "Ernakulam Division",
            ActivationProblem.MailInactive),

        ["ChoosingCard.Ask"] = language => ChoosingCard.Ask(language, new ChoiceIncomplete()),
        ["ChoosingCard.Advice.two"] = language => ChoosingCard.Advice(
            language,
            Chooser.Choose(EverHad.Yes, DoesItWork.No, WhatChanged.Promoted)),
        ["ChoosingCard.Advice.nothing"] = language =>
            ChoosingCard.Advice(language, Chooser.Choose(EverHad.Yes, DoesItWork.Yes, WhatChanged.Nothing)),

        ["RegistrationCard.Form"] = language => RegistrationCard.Form(
            language,
            RegistrationDetails.Questions([A.Division]),
            Answers.None.With(TemplateField.Name, "123"),
            new NotAName(TemplateField.Name, new Phrase("Name", "नाम"))),
        ["ContactsCard.List.officer"] = language => ContactsCard.List(language, [A.SakshamSeva], mayEdit: false),
        ["ContactsCard.List.cell"] = language => ContactsCard.List(
            language,
            [A.SakshamSeva],
            mayEdit: true,
            new Phrase("Saksham Seva is corrected for everybody.", "सक्षम सेवा का विवरण सभी के लिए सुधारा गया।")),
        ["ContactsCard.Form"] = language => ContactsCard.Form(
            language,
            A.SakshamSeva,
            _ => null,
            new Mistakes([new ContactMailWrong(), new ContactPhonesWrong(), new ContactUnreachable(), new VerifiedDayWrong()])),

        ["WorkCard.One.relief"] = language => WorkCard.One(
            language,
            View(Marked(Work(RequestKind.ChargeReport, Relief))),
            A.Noon,
            mayFinish: true),
        ["WorkCard.One.overdue-for-the-systems-manager"] = language => WorkCard.One(
            language, View(Work(RequestKind.ChargeReport, Relief)), A.Noon.AddDays(3), mayFinish: false),
        ["WorkCard.RemarkForm"] = language => WorkCard.RemarkForm(
            language,
            View(Work(RequestKind.Mapping, MappingAnswers)),
            "Mapped in ACES"),
        ["WorkCard.One.withdrawn"] = language => WorkCard.One(
            language,
            View(Withdrawn(Work(RequestKind.ChargeReport, Relief))),
            A.Noon,
            mayFinish: true),
        ["WorkCard.One.mapping-done"] = language =>
            WorkCard.One(language, View(Done(Work(RequestKind.Mapping, MappingAnswers))), A.Noon, mayFinish: true),
        ["WorkCard.One.activation"] = language => WorkCard.One(
            language,
            View(Work(RequestKind.Activation, Locked)),
            A.Noon,
            mayFinish: true,
            new OwnRequest()),
        ["WorkListCard.Of.none"] = language => WorkListCard.Of(language, [], [], 0, 0, A.Noon),
        ["WorkListCard.Of.some"] = language => WorkListCard.Of(
            language,
            [
                new WorkLine(Work(RequestKind.ChargeReport, Relief), A.Asha.Name, "Ernakulam Division", Deadline()),
                new WorkLine(Work(RequestKind.Mapping, MappingAnswers, 124), A.Binu.Name, "Ernakulam Division", null),
            ],
            [new BatchWorkLine(EveryCard.Batch(BatchStage.Sent), "Ernakulam Division", 2)],
            7,
            0,
            A.Noon),

        ["MyRequestsCard.List.none"] = language => MyRequestsCard.List(language, [], [], 0, 0),
        ["MyRequestsCard.List.some"] = language => MyRequestsCard.List(
            language,
            [
                EveryCard.Line(A.Request()),
                EveryCard.Line(EveryCard.Returned(A.Request(number: 124))),
                EveryCard.Line(Work(RequestKind.ChargeReport, Relief, 125))
            ],
            [Draft(RequestKind.Promotion, Answers.None), Draft(RequestKind.Mapping, MappingAnswers)],
            0,
            5),
        ["MyRequestsCard.AskWithdraw.relief"] = language => MyRequestsCard.AskWithdraw(language, Work(RequestKind.ChargeReport, Relief)),
        ["MyRequestsCard.One.submitted"] = language =>
            MyRequestsCard.One(language, EveryCard.Line(A.Request()), A.Creation.Questions(), [A.Proof()], mine: true),
        ["MyRequestsCard.One.returned"] = language => MyRequestsCard.One(
            language, EveryCard.Line(EveryCard.Returned(A.Request())), A.Creation.Questions(), [A.Proof()], mine: true),
        ["MyRequestsCard.One.filed-by-the-head"] = language => MyRequestsCard.One(
            language, EveryCard.Line(Work(RequestKind.ChargeReport, Relief)), Charge.Questions(Offices, Relief), [A.Proof()], mine: false),
        ["MyRequestsCard.Moved.done"] = language =>
            MyRequestsCard.Moved(language, EveryCard.Line(Done(Work(RequestKind.ChargeReport, Relief)))),
        ["PagesCard.Of"] = language => PagesCard.Of(language, A.Request(), [A.Proof()], new SameScanAgain("page.pdf")),
    };

    private static Answers Of(ReportKind report) => Answers.None.With(ChargeField.Report, report.ToString());

    private static Draft Draft(RequestKind kind, Answers answers)
    {
        var draft = new Draft { Id = A.Id(61), OfficerId = A.Asha.Id, AboutId = A.Asha.Id, Kind = kind, Answers = answers };
        draft.Touch(A.Noon);
        return draft;
    }

    private static Request Work(RequestKind kind, Answers answers, int number = 123) => Request.Submit(
        A.Id(1000 + number),
        RequestNumber.Format("KCH", 2026, number),
        kind,
        A.Asha.Id,
        A.Division.Id,
        null,
        answers,
        A.Noon,
        clockStart: Deadline().RelievedAt);

    private static Request Marked(Request request)
    {
        request.Mark(A.Anil.AsHead(), A.Noon.AddMinutes(30));
        return request;
    }

    private static Request Withdrawn(Request request)
    {
        request.Withdraw(request.MakerId, A.Noon.AddMinutes(30));
        return request;
    }

    private static Request Done(Request request)
    {
        request.Done(new Decider(A.Binu.Id, A.Cell, null), "Unmapped in ACES", A.Noon.AddHours(1));
        return request;
    }

    private static ReportView Report(Request request) =>
        new(
            request,
            A.Asha,
            A.Division.Name,
            Charge.Questions(Offices, request.Answers),
            [A.Proof()],
            request.MarkedAt is null ? null : A.Anil.Name);

    private static WorkView View(Request request) => new(
        request,
        A.Asha,
        A.Asha,
        A.Division.Name,
        EveryForm.Of(request.Kind)?.Questions(Offices, request.Answers) ?? ActivationQuestions.All,
        [A.Proof()],
        request.MarkedAt is null ? null : A.Anil.Name,
        request.Kind is RequestKind.ChargeReport ? Deadline() : null);

    private static UnmapDeadline Deadline() =>
        new(OfficeTime.At(A.Today, new TimeOnly(9, 30)), UnmapSteps.Usual, new WorkingDays([], new TimeOnly(9, 30), new TimeOnly(18, 0)));
}
