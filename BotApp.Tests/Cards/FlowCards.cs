using BotApp.Approvals.Reminders;
using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Contacts;
using BotApp.Conversation;
using BotApp.Menu;
using BotApp.OfficeDirectory;
using BotApp.Registration;
using BotApp.Requests;
using BotApp.Requests.Activation;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Promotion;
using BotApp.Support;
using BotApp.Templates;

namespace BotApp.Cards;

/// <summary>The cards of the officers' flows and of the cell's work list; see <see cref="EveryCard"/>.</summary>
internal static class FlowCards
{
    /// <summary>The same with a relief beside the requests.</summary>
    public static OverdueView WithRelief(OverdueView view)
    {
        var relief = View(Work(RequestKind.ChargeReport, Relief));
        return view with
        {
            Reliefs = [new WorkItemLine(
            relief.Request,
            relief.Officer.Name,
            relief.Office,
            relief.Deadline)],
            ReliefCount = 2
        };
    }

    private static readonly FlowDetails Creation = FlowCatalog.Find(RequestKind.Creation)!;
    private static readonly FlowDetails Promotion = FlowCatalog.Find(RequestKind.Promotion)!;
    private static readonly FlowDetails Charge = FlowCatalog.Find(RequestKind.ChargeReport)!;
    private static readonly FlowDetails Mapping = FlowCatalog.Find(RequestKind.Mapping)!;
    private static readonly FlowContext Offices = new(null, [new Phrase("Aluva Division", "आलुवा मंडल"), TestData.Division.DisplayName]);
    private static readonly Phrase Head = Phrase.Same("AC Ernakulam Division (Anil Kumar)");

    private static readonly Answers Relief = Answers.From(new Dictionary<string, string>
    {
        [ChargeReportFields.Report] = nameof(ChargeReportKind.Relief),
        [ChargeReportFields.FromOffice] = "Ernakulam Division",
        [ChargeReportFields.FromCharge] = "Range I",
        [ChargeReportFields.ToOffice] = ChargeReportDetails.OtherOffice,
        [ChargeReportFields.ToCharge] = "Audit Circle II, Thiruvananthapuram",
        [ChargeReportFields.Day] = "2026-11-23",
        [ChargeReportFields.Half] = nameof(DayHalf.Forenoon),
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
        .With(ActivationFields.Problem, nameof(ActivationProblem.Locked))
        .With(ActivationFields.ContactedOn, "2026-11-19");

    public static IReadOnlyDictionary<string, Func<Language, CardContent>> ByName { get; } =
        new Dictionary<string, Func<Language, CardContent>>(StringComparer.Ordinal)
        {
            ["SecretCard.InGroup"] = language => SecretCard.InGroup(language, new Secret(SecretKind.Password)),

            ["CreationCard.Guard"] = CreationCard.Guard,
            ["PromotionCard.Guard"] = PromotionCard.Guard,
            ["PromotionCard.WithoutSsoId"] = PromotionCard.WithoutSsoId,
            ["MappingCard.Explain"] = MappingCard.Explain,

            ["FormCard.Refused.has-one"] = language => FormCard.Refused(language, RequestKind.Creation, new HasOneAlready("•••••567")),
            ["FormCard.Refused.pending"] = language =>
                FormCard.Refused(language, RequestKind.Promotion, new PendingAlready("KCH-2026-000123-7", Head)),
            ["FormCard.Expired"] = language =>
                FormCard.Expired(language, RequestKind.Promotion, new DraftExpired(new DateOnly(2026, 10, 20), 30)),
            ["FormCard.Fields.creation"] = language =>
                FormCard.Fields(language, Creation, TestData.Creation.FormFields(), Answers.None, null),
            ["FormCard.Fields.creation-wrong"] = language => FormCard.Fields(
                language,
                Creation,
                TestData.Creation.FormFields(),
                TestData.CreationAnswers.With(TemplateField.DateOfJoining, "1990-01-01").With(TemplateField.Mobile, "12"),
                null,
                why: new ValidationErrors([
                    new JoinedBeforeBirth(),
                new InvalidMobile(TemplateField.Mobile, new Phrase("Mobile no.", "मोबाइल नंबर"))
                ])),
            ["FormCard.Fields.creation-returned"] = language => FormCard.Fields(
                language, Creation, TestData.Creation.FormFields(), TestData.CreationAnswers, null, [TemplateField.Name],
                new Phrase("Returned for correction: as in the Service Book", "सुधार हेतु लौटाया गया: as in the Service Book")),
            ["FormCard.Fields.promotion"] = language => FormCard.Fields(
                language,
                Promotion,
                TestData.Transfer.FormFields(),
                Answers.None.With(TemplateField.SsoId, "10234567").With(TemplateField.OldDesignation, "Superintendent"),
                null),
            ["FormCard.Fields.relief"] = language =>
                FormCard.Fields(language, Charge, Charge.Fields(Offices, Relief), Relief, TestData.Asha),
            ["FormCard.Fields.transfer-of-charge"] = language => FormCard.Fields(
                language,
                Charge,
                Charge.Fields(Offices, Of(ChargeReportKind.TransferOfCharge)),
                Of(ChargeReportKind.TransferOfCharge),
                null),
            ["FormCard.Fields.joining"] = language => FormCard.Fields(
                language, Charge, Charge.Fields(Offices, Of(ChargeReportKind.Joining)), Of(ChargeReportKind.Joining), null),
            ["FormCard.Fields.additional-charge"] = language => FormCard.Fields(
                language,
                Charge,
                Charge.Fields(Offices, Of(ChargeReportKind.AdditionalCharge)),
                Of(ChargeReportKind.AdditionalCharge),
                null),
            ["FormCard.Fields.mapping"] = language =>
                FormCard.Fields(language, Mapping, Mapping.Fields(Offices, MappingAnswers), MappingAnswers, null),
            ["FormCard.Attachments.creation-none"] = language => FormCard.Attachments(language, Creation, []),
            ["FormCard.Attachments.creation-two"] = language =>
                FormCard.Attachments(language, Creation, [TestData.Attachment(1), TestData.Attachment(2)]),
            ["FormCard.Attachments.creation-unusual-document"] = language =>
                FormCard.Attachments(language, Creation, [TestData.Attachment(1), TestData.Attachment(2, PdfWarnings.Script)]),
            ["FormCard.Attachments.promotion-missing"] = language =>
                FormCard.Attachments(language, Promotion, [], Promotion.AttachmentMissing),
            ["FormCard.Attachments.charge-missing"] = language => FormCard.Attachments(language, Charge, [], Charge.AttachmentMissing),
            ["FormCard.Attachments.mapping-missing"] = language => FormCard.Attachments(language, Mapping, [], Mapping.AttachmentMissing),
            ["FormCard.Check.creation"] = language => FormCard.Check(
                language,
                Creation,
                TestData.Creation.FormFields(),
                Draft(RequestKind.Creation, TestData.CreationAnswers),
                null,
                [TestData.Attachment()],
                Head),
            ["FormCard.Check.relief"] = language => FormCard.Check(
                language,
                Charge,
                Charge.Fields(Offices, Relief),
                Draft(RequestKind.ChargeReport, Relief),
                TestData.Asha,
                [TestData.Attachment()],
                new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ"), new AnswersChanged()),
            ["FormCard.Receipt.creation"] = language => FormCard.Receipt(language, Creation, TestData.Request(), null, Head),
            ["FormCard.Receipt.promotion"] = language =>
                FormCard.Receipt(language, Promotion, TestData.Request(RequestKind.Promotion), null, Head),
            ["FormCard.Receipt.relief"] = language => FormCard.Receipt(
                language,
                Charge,
                Work(RequestKind.ChargeReport, Relief),
                TestData.Asha,
                Head),
            ["FormCard.AskDiscard"] = language => FormCard.AskDiscard(language, RequestKind.Creation),

            ["ChargeReportCard.Start.officer"] = language => ChargeReportCard.Start(language, [], null),
            ["ChargeReportCard.Start.head"] = language => ChargeReportCard.Start(
                language,
                [TestData.Asha, TestData.Binu],
                nameof(ChargeReportKind.Relief),
                new NotOfYourOffice()),
            ["ChargeReportCard.ForHead.new"] = language => ChargeReportCard.ForHead(
                language,
                Report(Work(RequestKind.ChargeReport, Relief)),
                mayMark: true),
            ["ChargeReportCard.ForHead.withdrawn"] = language =>
                ChargeReportCard.ForHead(language, Report(Withdrawn(Work(RequestKind.ChargeReport, Relief))), mayMark: false),
            ["ChargeReportCard.ForHead.marked"] = language =>
                ChargeReportCard.ForHead(language, Report(Marked(Work(RequestKind.ChargeReport, Relief))), mayMark: true),

            ["ActivationCard.Ask"] = language => ActivationCard.Ask(language, why: new ProblemNotChosen()),
            ["ActivationCard.Ask.chosen"] = language => ActivationCard.Ask(language, ActivationProblem.ForgotPassword),
            ["ActivationCard.FollowedUp"] = language => ActivationCard.FollowedUp(language, TestData.Noon.AddDays(2)),
            ["ActivationCard.AskSolved"] = language => ActivationCard.AskSolved(language, Draft(RequestKind.Activation, Locked)),
            ["ActivationCard.Solved"] = ActivationCard.Solved,
            ["ActivationCard.WithCell"] = language => ActivationCard.WithCell(language, Work(RequestKind.Activation, Locked), Head),
            ["SakshamSevaCard.Render.locked"] = language =>
                SakshamSevaCard.Render(
                    language,
                    TestData.SakshamSeva,
                    TestData.Asha,
                    TestData.Division.DisplayName,
                    ActivationProblem.Locked),
            ["SakshamSevaCard.Render.mail"] = language => SakshamSevaCard.Render(
                language,
                TestData.SakshamSeva,
                TestData.Asha,
                TestData.Division.DisplayName,
                ActivationProblem.MailInactive),

            ["FlowWizardCard.Ask"] = language => FlowWizardCard.Ask(language, new AnswersIncomplete()),
            ["FlowWizardCard.Advice.two"] = language => FlowWizardCard.Advice(
                language,
                FlowChooser.Choose(EverHad.Yes, DoesItWork.No, WhatChanged.Promoted)),
            ["FlowWizardCard.Advice.nothing"] = language =>
                FlowWizardCard.Advice(language, FlowChooser.Choose(EverHad.Yes, DoesItWork.Yes, WhatChanged.Nothing)),

            ["RegistrationCard.Form"] = language => RegistrationCard.Form(
                language,
                RegistrationDetails.Questions([TestData.Division]),
                Answers.None.With(TemplateField.Name, "123"),
                next: null,
                new InvalidName(TemplateField.Name, new Phrase("Name", "नाम"))),
            ["RegistrationCard.Form.continues"] = language => RegistrationCard.Form(
                language,
                RegistrationDetails.Questions([TestData.Division]),
                Answers.None,
                ActionLink.To<StartPromotion>()),
            ["ContactsCard.List.officer"] = language => ContactsCard.List(language, [TestData.SakshamSeva], mayEdit: false),
            ["ContactsCard.List.cell"] = language => ContactsCard.List(
                language,
                [TestData.SakshamSeva],
                mayEdit: true,
                new HashSet<string> { TestData.SakshamSeva.Key },
                new Phrase("Nothing has changed.", "कुछ नहीं बदला।")),
            ["ContactsCard.List.waits"] = language => ContactsCard.List(
                language, [TestData.SakshamSeva], mayEdit: true, why: new ContactChangeWaits(TestData.SakshamSeva.Name)),
            ["ContactsCard.Review"] = language => ContactsCard.Review(
                language, [TestData.SakshamSeva], new HashSet<string>(), TestData.Anil.Id),
            ["ContactsCard.Form"] = language => ContactsCard.Form(
                language,
                TestData.SakshamSeva,
                _ => null,
                new ValidationErrors([
                    new InvalidContactEmail(),
                new InvalidContactPhones(),
                new ContactWithoutAddress(),
                new InvalidVerificationDate()
                ])),

            ["WorkItemCard.Render.relief"] = language => WorkItemCard.Render(
                language,
                View(Marked(Work(RequestKind.ChargeReport, Relief))),
                TestData.Noon,
                mayFinish: true),
            ["WorkItemCard.Render.overdue-for-the-systems-manager"] = language => WorkItemCard.Render(
                language, View(Work(RequestKind.ChargeReport, Relief)), TestData.Noon.AddDays(3), mayFinish: false),
            ["WorkItemCard.RemarkForm"] = language => WorkItemCard.RemarkForm(
                language,
                View(Work(RequestKind.Mapping, MappingAnswers)),
                "Mapped in ACES"),
            ["WorkItemCard.Render.withdrawn"] = language => WorkItemCard.Render(
                language,
                View(Withdrawn(Work(RequestKind.ChargeReport, Relief))),
                TestData.Noon,
                mayFinish: true),
            ["WorkItemCard.Render.mapping-done"] = language =>
                WorkItemCard.Render(language, View(Done(Work(RequestKind.Mapping, MappingAnswers))), TestData.Noon, mayFinish: true),
            ["WorkItemCard.Render.mapping-done-all"] = language => WorkItemCard.Render(
                language, View(Done(Work(RequestKind.Mapping, MappingAnswers))), TestData.Noon, mayFinish: true, all: true),
            ["WorkItemCard.Render.activation"] = language => WorkItemCard.Render(
                language,
                View(Work(RequestKind.Activation, Locked)),
                TestData.Noon,
                mayFinish: true,
                why: new OwnRequest()),
            ["WorkListCard.Render.none"] = language => WorkListCard.Render(language, [], [], 0, 0, TestData.Noon),
            ["WorkListCard.Render.some"] = language => WorkListCard.Render(
                language,
                [
                    new WorkItemLine(Work(RequestKind.ChargeReport, Relief), TestData.Asha.Name, TestData.Division.DisplayName, Deadline()),
                new WorkItemLine(Work(RequestKind.Mapping, MappingAnswers, 124), TestData.Binu.Name, TestData.Division.DisplayName, null),
                ],
                [new BatchWorkLine(EveryCard.Batch(BatchStage.Sent), TestData.Division.DisplayName, 2)],
                7,
                0,
                TestData.Noon),

            ["MyRequestsCard.List.none"] = language => MyRequestsCard.List(language, [], [], 0, 0),
            ["MyRequestsCard.List.some"] = language => MyRequestsCard.List(
                language,
                [
                    EveryCard.Line(TestData.Request()),
                EveryCard.Line(EveryCard.Returned(TestData.Request(number: 124))),
                EveryCard.Line(Work(RequestKind.ChargeReport, Relief, 125))
                ],
                [Draft(RequestKind.Promotion, Answers.None), Draft(RequestKind.Mapping, MappingAnswers)],
                0,
                5),
            ["MyRequestsCard.AskWithdraw.relief"] = language =>
                MyRequestsCard.AskWithdraw(language, Work(RequestKind.ChargeReport, Relief)),
            ["MyRequestsCard.One.submitted"] = language =>
                MyRequestsCard.One(
                    language,
                    EveryCard.Line(TestData.Request()),
                    TestData.Creation.FormFields(),
                    [TestData.Attachment()],
                    mine: true),
            ["MyRequestsCard.One.returned"] = language => MyRequestsCard.One(
                language,
                EveryCard.Line(EveryCard.Returned(TestData.Request())),
                TestData.Creation.FormFields(),
                [TestData.Attachment()],
                mine: true),
            ["MyRequestsCard.One.filed-by-the-head"] = language => MyRequestsCard.One(
                language,
                EveryCard.Line(Work(RequestKind.ChargeReport, Relief)),
                Charge.Fields(Offices, Relief),
                [TestData.Attachment()],
                mine: false),
            ["MyRequestsCard.Moved.done"] = language =>
                MyRequestsCard.Moved(
                    language,
                    EveryCard.Line(Done(Work(RequestKind.ChargeReport, Relief))),
                    Charge.Fields(Offices, Relief)),
            ["PagesCard.Render"] = language => PagesCard.Render(
                language,
                TestData.Request(),
                TestData.Asha.Id,
                [TestData.Attachment()],
                new DuplicateAttachment("page.pdf")),
            ["PagesCard.Render.batch"] = language => PagesCard.Render(language, TestData.Request(), TestData.Anil.Id, []),
        };

    private static Answers Of(ChargeReportKind report) => Answers.None.With(ChargeReportFields.Report, report.ToString());

    private static Draft Draft(RequestKind kind, Answers answers)
    {
        var draft = new Draft
        {
            Id = TestData.Id(61),
            OfficerId = TestData.Asha.Id,
            SubjectOfficerId = TestData.Asha.Id,
            Kind = kind,
            Answers = answers
        };
        draft.Touch(TestData.Noon);
        return draft;
    }

    private static Request Work(RequestKind kind, Answers answers, int number = 123) => Request.Submit(
        TestData.Id(1000 + number),
        RequestNumber.Format("KCH", 2026, number),
        kind,
        TestData.Asha.Id,
        TestData.Division.Id,
        null,
        answers,
        TestData.Noon,
        clockStart: Deadline().RelievedAt);

    private static Request Marked(Request request)
    {
        request.Endorse(TestData.Anil.AsHead(), TestData.NoFacts, TestData.Noon.AddMinutes(30));
        return request;
    }

    private static Request Withdrawn(Request request)
    {
        request.Withdraw(request.MakerId, TestData.Noon.AddMinutes(30));
        return request;
    }

    private static Request Done(Request request)
    {
        request.MarkDone(
            new ActingOfficer(TestData.Binu.Id, TestData.Cell, null),
            TestData.NoFacts,
            "Unmapped in ACES",
            TestData.Noon.AddHours(1));
        return request;
    }

    private static ChargeReportView Report(Request request) =>
        new(
            request,
            TestData.Asha,
            TestData.Division.DisplayName,
            Charge.Fields(Offices, request.Answers),
            [TestData.Attachment()],
            request.EndorsedAt is null ? null : TestData.Anil.Name);

    private static WorkItemView View(Request request) => new(
        request,
        TestData.Asha,
        TestData.Asha,
        TestData.Division.DisplayName,
        FlowCatalog.Of(request.Kind).Fields(Offices, request.Answers),
        [TestData.Attachment()],
        request.EndorsedAt is null ? null : TestData.Anil.Name,
        request.Kind is RequestKind.ChargeReport ? Deadline() : null);

    private static UnmapDeadline Deadline() =>
        new(
            OfficeTime.At(TestData.Today, new TimeOnly(9, 30)),
            UnmapEscalation.Default,
            new WorkingDays([], new TimeOnly(9, 30), new TimeOnly(18, 0)));
}
