using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;

namespace BotApp.Approvals;

public static class ApprovalCard
{
    /// <summary>The current card, or only the message when the person may not see the request.</summary>
    public static Reply ToReply(Language language, ApprovalView? view, Refusal? why = null, bool all = false) =>
        view is null ? new Reply.Message((why ?? new RequestNotFound()).Message, language) : Render(language, view, why, all);

    /// <summary>
    /// Facts, documents and the three decision buttons; without buttons when this person cannot decide. After the decision only the result,
    /// unless <paramref name="all"/> is wanted.
    /// </summary>
    public static CardContent Render(Language language, ApprovalView view, Refusal? why = null, bool all = false)
    {
        var request = view.Request;
        var isBrief = view.IsWithheld || (request.Stage is not Stage.Submitted && !all);
        var card = new CardBuilder(language, Title(view)).Error(why);
        if (request.Stage is Stage.Returned or Stage.Refused or Stage.Withdrawn)
        {
            card.Status(StatusText(view));
        }
        else if (request.Stage is not Stage.Submitted)
        {
            card.Success(StatusText(view));
        }

        card.Shows(request.Id);
        foreach (var flag in view.Flags)
        {
            card.Warning(flag.Message);
        }

        if (IsAnswered(view))
        {
            card.Facts((new Phrase("Kind", "प्रकार"), request.Kind.DisplayText()));
        }

        card.Facts(RequestAndOfficer(view));
        if (!isBrief)
        {
            card.Facts(
                (new Phrase("Office", "कार्यालय"), view.Office),
                (new Phrase("Submitted", "प्रस्तुत"), OfficeTime.DisplayText(request.SubmittedAt)));
        }

        if (view.IsWithheld && request.Stage is Stage.Submitted)
        {
            card.Text(new Phrase(
                "This request is now with another officer, because charges have changed.",
                "कार्यभार बदलने के कारण यह अनुरोध अब किसी अन्य अधिकारी के पास है।"));
        }

        if (!view.IsWithheld && request.Reason is { } reason && request.Stage is Stage.Returned or Stage.Refused)
        {
            card.Facts((new Phrase("Reason", "कारण"), Phrase.Same(request.Reason ?? "")));
        }

        if (!isBrief)
        {
            Details(card, view);
        }
        else if (view.Fields.Count > 0)
        {
            card.RowButton(new Phrase("Show all", "पूरा विवरण दिखाएँ"), new OpenApproval(request.Id));
        }

        if (view.MayUndo && request.UndoUntil is { } until)
        {
            card.RowButton(
                new Phrase(
                    $"Undo (until {OfficeTime.TimeText(until).English})",
                    $"निर्णय वापस लें ({OfficeTime.TimeText(until).Hindi} तक)"),
                new UndoDecision(request.Id, request.Version));
        }

        if (view.Card is { Id: var cardId })
        {
            card.RowButton(new Phrase("Ask the officer", "अधिकारी से पूछें"), new AskOfficer(cardId))
                .Submit(new Phrase("Approve", "अनुमोदित करें"), new ApproveRequest(cardId))
                .Button(new Phrase("Return", "लौटाएँ"), new ReturnRequest(cardId))
                .Button(new Phrase("Refuse", "अस्वीकृत करें"), new RefuseRequest(cardId));
        }

        if (view.Viewer is { } viewer && !isBrief)
        {
            card.AutoRefresh(viewer, new OpenApproval(request.Id));
        }

        return card
            .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
            .Build(Summary(view));
    }

    /// <summary>Replaces an older card about a request after a newer one was sent.</summary>
    public static CardContent Superseded(Language language, ApprovalView view) =>
        new CardBuilder(language, view.Request.Kind.DisplayText())
            .Shows(view.Request.Id)
            .Facts(RequestAndOfficer(view))
            .Text(new Phrase(
                "A newer card about this request is further down in this chat.",
                "इस अनुरोध का नया कार्ड इसी चैट में नीचे उपलब्ध है।"))
            .Button(new Phrase("Open", "खोलें"), new OpenApproval(view.Request.Id))
            .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
            .Build();

    public static CardContent ReturnForm(
        Language language, ApprovalView view, Guid cardId, IEnumerable<string> ticked, string? typed, Refusal? why = null) =>
        new CardBuilder(language, new Phrase($"Return {view.Request.Number}", $"{view.Request.Number} लौटाएँ"))
            .Error(why)
            .Text(new Phrase(
                "Tick what is wrong. The officer is asked only for this, and you will see what changed, "
                    + "beside what is compared with the scan.",
                "त्रुटिपूर्ण प्रविष्टियाँ चिह्नित करें। अधिकारी से केवल वही पुनः पूछी जाएँगी और आपको परिवर्तन एवं स्कैन से "
                    + "मिलान के विवरण दिखाए जाएँगे।"))
            .Keeps<ReturnRequest>(view.Request.Id)
            .MultiChoice(ReturnRequest.Fields, new Phrase("Wrong or missing", "त्रुटिपूर्ण अथवा अपूर्ण"), Fields(view), ticked)
            .TextInput(
                ReturnRequest.Reason,
                new Phrase("Reason", "कारण"),
                typed,
                required: true,
                ApprovalLimits.MaxReasonLength,
                multiline: true)
            .Submit(new Phrase("Return to the officer", "अधिकारी को लौटाएँ"), new ReturnRequest(cardId, Filled: true))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new OpenApproval(view.Request.Id))
            .Build();

    public static CardContent RefuseForm(Language language, ApprovalView view, Guid cardId, string? typed, Refusal? why = null) =>
        new CardBuilder(language, new Phrase($"Refuse {view.Request.Number}", $"{view.Request.Number} अस्वीकृत करें"))
            .Error(why)
            .Warning(new Phrase(
                "A refusal ends the request. To have something corrected, return it instead.",
                "अस्वीकृति से अनुरोध समाप्त हो जाता है। सुधार अपेक्षित हो तो अस्वीकृत न करके लौटाएँ।"))
            .Keeps<RefuseRequest>(view.Request.Id)
            .TextInput(
                RefuseRequest.Reason,
                new Phrase("Reason", "कारण"),
                typed,
                required: true,
                ApprovalLimits.MaxReasonLength,
                multiline: true)
            .Destructive(new Phrase("Refuse", "अस्वीकृत करें"), new RefuseRequest(cardId, Filled: true))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new OpenApproval(view.Request.Id))
            .Build();

    private static (Phrase Label, Phrase Value)[] RequestAndOfficer(ApprovalView view) =>
    [
        (new Phrase("Request", "अनुरोध"), Phrase.Same(view.Request.Number)),
        .. view.Maker is { } maker
            ? [(
                new Phrase("Officer", "अधिकारी"),
                Phrase.Same($"{maker.Name}, ") + OfficeDirectory.Designations.DisplayText(maker.Designation))]
            : Array.Empty<(Phrase, Phrase)>(),
    ];

    private static void Details(CardBuilder card, ApprovalView view)
    {
        var request = view.Request;
        if (view.Fields.Count > 0)
        {
            _ = request.AnswersBefore is { } before && request.Stage is Stage.Submitted && !before.Equals(request.Answers)
                ? ToCompare(
                    card.Heading(new Phrase("What changed", "किए गए परिवर्तन")).DisclosedChanges(view.Fields, before, request),
                    view,
                    before)
                : card.Heading(new Phrase("Answers", "उत्तर")).DisclosedAnswers(view.Fields, request);
        }

        if (view.Attachments.Count > 0)
        {
            card.Heading(new Phrase("Documents", "दस्तावेज़")).Attachments(view.Attachments)
                .RowButton(new Phrase("Open documents", "दस्तावेज़ खोलें"), new OpenAttachments(request.Id));
        }

        foreach (var query in view.Queries)
        {
            card.Facts(
                (new Phrase("Your office asked", "आपके कार्यालय का प्रश्न"), Phrase.Same(query.Text)),
                (new Phrase("Answer", "उत्तर"), query.Answer is { } answer ? Phrase.Same(answer) : new Phrase("not yet", "अभी नहीं")));
        }
    }

    private static Phrase Summary(ApprovalView view)
    {
        var (number, name) = (view.Request.Number, view.Maker?.Name);
        return name is null
            ? Phrase.Same($"{number}: ") + StatusText(view)
            : IsAnswered(view)
            ? new Phrase(
                $"{name} has answered your question about {number}",
                $"{name} ने {number} के विषय में आपके प्रश्न का उत्तर दिया है")
            : view.Request.Stage is Stage.Submitted
            ? new Phrase($"{number} from {name} is waiting for your decision", $"{name} का अनुरोध {number} आपके पास लंबित है")
            : Phrase.Same($"{number}, {name}: ") + StatusText(view);
    }

    // After a correction the correction is the news, and older questions are settled by it.
    private static bool IsAnswered(ApprovalView view) =>
        view is { Card: not null, Queries.Count: > 0, Request: { Stage: Stage.Submitted, AnswersBefore: null } }
            && view.Queries.All(query => query.Answer is not null);

    /// <summary>Beside the changes: what did not change and is compared with the scan.</summary>
    private static CardBuilder ToCompare(CardBuilder card, ApprovalView view, Answers before)
    {
        var scanned = FlowCatalog.Find(view.Request.Kind)?.ScanFields ?? [];
        var same = view.Fields.Where(field => scanned.Contains(field.Key) && before[field.Key] == view.Request.Answers[field.Key]).ToList();
        return same.Count == 0
            ? card
            : card.Heading(new Phrase("To compare with the scan", "स्कैन प्रति से मिलान हेतु")).DisclosedAnswers(same, view.Request);
    }

    private static Phrase Title(ApprovalView view) =>
        IsAnswered(view) ? new Phrase(
            $"{view.Maker?.Name} has answered your question", $"{view.Maker?.Name} ने आपके प्रश्न का उत्तर दिया है")
        : view.Request.Stage is Stage.Submitted && view.Card is not null
        ? view.Request.Kind.DisplayText() + new Phrase(": your decision, please", ": कृपया निर्णय लें")
        : view.Request.Kind.DisplayText();

    private static Phrase StatusText(ApprovalView view)
    {
        var (stage, when) = (view.Request.Stage.DisplayText(), OfficeTime.DisplayText(view.Request.StageSince));
        return view.MovedBy is { } by
            ? new Phrase($"{stage.English} by {by.English}, {when.English}", $"{stage.Hindi} – {by.Hindi}, {when.Hindi}")
            : new Phrase($"{stage.English}, {when.English}", $"{stage.Hindi}, {when.Hindi}");
    }

    private static IEnumerable<(Phrase Title, string Value)> Fields(ApprovalView view) =>
        view.Fields.Select(question => (question.Label, question.Key))
        .Append((new Phrase("The scan", "स्कैन प्रति"), Request.AttachmentField));
}
