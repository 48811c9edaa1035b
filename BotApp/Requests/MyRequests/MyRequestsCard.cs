using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments;
using BotApp.Requests.CellQueue;
using BotApp.Requests.Forms;

namespace BotApp.Requests.MyRequests;

public static class MyRequestsCard
{
    /// <summary>Requests per page; each has an "open" button, beside "older" and "menu".</summary>
    public const int PageSize = 3;

    public static CardContent List(Language language, IReadOnlyList<RequestLine> lines, IReadOnlyList<Draft> drafts, int skipped, int count)
    {
        var card = new CardBuilder(language, new Phrase("My requests", "मेरे अनुरोध"));
        if (drafts.Count > 0 && skipped == 0)
        {
            card.Heading(new Phrase("Not finished yet", "अधूरे फ़ॉर्म"));
            foreach (var draft in drafts)
            {
                card.Facts((draft.Kind.DisplayText(), new Phrase(
                    $"last worked on {OfficeTime.DisplayText(draft.TouchedAt).English}",
                    $"अंतिम परिवर्तन {OfficeTime.DisplayText(draft.TouchedAt).Hindi}")));
            }

            foreach (var draft in drafts)
            {
                card.RowButton(new Phrase("Continue: ", "जारी रखें: ") + draft.Kind.DisplayText(), new ShowForm(draft.Kind));
            }
        }

        if (count == 0)
        {
            card.Text(new Phrase("You have no requests yet.", "आपका अभी कोई अनुरोध नहीं है।"));
        }

        foreach (var line in lines)
        {
            card.Heading(Phrase.Same($"{line.Request.Number} – ") + WorkItemText.Kind(line.Request))
                .Facts(
                    (new Phrase("Stage", "चरण"), line.Request.Stage.DisplayText()),
                    (new Phrase("With", "किसके पास"), line.Holder),
                    (new Phrase("Since", "कब से"), OfficeTime.DisplayText(line.Request.StageSince)));
        }

        foreach (var line in lines)
        {
            card.Button(
                new Phrase($"Open {line.Request.Number}", $"{line.Request.Number} खोलें"),
                new ShowRequest(line.Request.Id));
        }

        if (skipped + lines.Count < count)
        {
            card.Button(
                new Phrase($"Older ones ({count - skipped - lines.Count})", $"पुराने अनुरोध ({count - skipped - lines.Count})"),
                new ShowMyRequests(Skip: skipped + lines.Count));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    public static CardContent One(
        Language language,
        RequestLine line,
        IReadOnlyList<FormField> questions,
        IReadOnlyList<Attachment> attachments,
        bool mine,
        Refusal? why = null)
    {
        var request = line.Request;
        var card = new CardBuilder(language, Phrase.Same(request.Number))
            .Error(why)
            .Facts(
                (new Phrase("Kind", "प्रकार"), WorkItemText.Kind(request)),
                (new Phrase("Stage", "चरण"), request.Stage.DisplayText()),
                (new Phrase("Since", "कब से"), OfficeTime.DisplayText(request.StageSince)),
                (new Phrase("Submitted", "प्रस्तुत"), OfficeTime.DisplayText(request.SubmittedAt)))
            .WhatNow(line, new Phrase("With", "किसके पास"), questions);
        if (request.Reason is { } reason)
        {
            card.Facts(
                (
                    new Phrase("Reason / reference", "कारण / संदर्भ"),
                    request.Stage is Stage.Forwarded ? OfficeTime.TranslateDates(reason) : Phrase.Same(reason)));
        }

        if (request.Outcome is { } outcome)
        {
            card.Facts((new Phrase("Result", "परिणाम"), Phrase.Same(outcome)));
        }

        card.Heading(new Phrase("Answers", "उत्तर")).Answers(questions, request.Answers);
        _ = mine ? card.OwnAttachments(attachments) : card.Attachments(attachments);

        if (mine && request.Stage is Stage.Returned)
        {
            card.Submit(new Phrase("Correct", "सुधारें"), new CorrectRequest(request.Id));
        }

        if (mine && request.AcceptsPages && FlowCatalog.Find(request.Kind) is not null)
        {
            card.Button(new Phrase("Add a page", "पृष्ठ जोड़ें"), new AddPages(request.Id));
        }

        if (mine && request.CanBeWithdrawn)
        {
            card.Destructive(new Phrase("Withdraw", "वापस लें"), new WithdrawRequest(request.Id));
        }

        return card
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase(
                $"{request.Number}: {request.Stage.DisplayText().English}",
                $"{request.Number}: {request.Stage.DisplayText().Hindi}"));
    }

    public static CardContent AskWithdraw(Language language, Request request)
    {
        var card = new CardBuilder(language, new Phrase($"Withdraw {request.Number}?", $"{request.Number} वापस लें?"))
            .Warning(new Phrase(
                "No further action will be taken on it. You can file a new request later.",
                "इस पर अब कोई कार्रवाई नहीं होगी। आप बाद में नया अनुरोध प्रस्तुत कर सकते हैं।"));
        if (request.ClockStart is not null)
        {
            card.Text(new Phrase(
                "The head of your office and the computer cell will be told: an officer who has been relieved must not stay mapped.",
                "इसकी सूचना आपके कार्यालय प्रमुख एवं कंप्यूटर प्रकोष्ठ को दी जाएगी: कार्यमुक्त अधिकारी की मैपिंग बनी नहीं रहनी चाहिए।"));
        }

        return card
            .Destructive(new Phrase("Withdraw", "वापस लें"), new WithdrawRequest(request.Id, Sure: true, request.Version))
            .Button(new Phrase("Keep it", "यथावत रखें"), new ShowRequest(request.Id))
            .Build();
    }

    /// <summary>Notifies the officer of a stage change.</summary>
    public static CardContent Moved(Language language, RequestLine line, IReadOnlyList<FormField> fields)
    {
        var request = line.Request;
        var card = new CardBuilder(language, new Phrase(
                $"{request.Number}: {request.Stage.DisplayText().English}", $"{request.Number}: {request.Stage.DisplayText().Hindi}"));
        if (request.Outcome is { } outcome)
        {
            card.Success(FlowCatalog.Of(request.Kind).CreatesSsoId
                ? new Phrase($"Your SSO-ID: {outcome}", $"आपकी SSO-ID: {outcome}")
                : new Phrase($"Remark: {outcome}", $"अभ्युक्ति: {outcome}"));
        }

        card.Facts((new Phrase("Kind", "प्रकार"), WorkItemText.Kind(request)))
            .WhatNow(line, new Phrase("It is now with", "अभी इनके पास"), fields);
        if (request.Reason is { } reason)
        {
            card.Facts(request.Stage is Stage.Forwarded
                ? (new Phrase("Reference", "संदर्भ"), OfficeTime.TranslateDates(reason))
                : (new Phrase("Reason", "कारण"), Phrase.Same(reason)));
        }

        if (request.Stage is Stage.Completed && FlowCatalog.Of(request.Kind).CreatesSsoId)
        {
            card.Text(new Phrase(
                "It stays the same for your whole service. Please keep it active (circular ¶1).",
                "यह पूरी सेवा अवधि में यही रहेगी। कृपया इसे सक्रिय रखें (परिपत्र, पैरा 1)।"));
        }

        if (request.Stage is Stage.Returned)
        {
            card.Submit(new Phrase("Correct", "सुधारें"), new CorrectRequest(request.Id));
        }

        return card.Button(new Phrase("Open", "खोलें"), new ShowRequest(request.Id)).Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    // For closed requests there is no holder, and no next step except perhaps a new request.
    /// <summary>To the officer: the decision, or the unmapping after the relief, is overdue, and who has been told.</summary>
    public static CardContent Escalated(Language language, RequestLine line) =>
        new CardBuilder(language, new Phrase($"{line.Request.Number} is overdue", $"{line.Request.Number} विलंबित है"))
            .Facts(
                (new Phrase("Kind", "प्रकार"), WorkItemText.Kind(line.Request)),
                (new Phrase("It is now with", "अभी इनके पास"), line.Holder))
            .Text(line.Request.ClockStart is null
                ? new Phrase(
                    "There has been no decision in time. The Systems Manager has been told and may decide as well. "
                        + "You need not do anything.",
                    "समय पर निर्णय नहीं हुआ है। सिस्टम प्रबंधक को सूचित किया गया है; वे भी निर्णय ले सकते हैं। आपको कुछ नहीं करना है।")
                : new Phrase(
                    "You have been relieved and are still mapped. The Systems Manager has been told. You need not do anything.",
                    "आप कार्यमुक्त हो चुके हैं, परंतु मैपिंग अब तक नहीं हटाई गई है। सिस्टम प्रबंधक को सूचित किया गया है। "
                        + "आपको कुछ नहीं करना है।"))
            .Button(new Phrase("Open", "खोलें"), new ShowRequest(line.Request.Id))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    private static CardBuilder WhatNow(this CardBuilder card, RequestLine line, Phrase with, IReadOnlyList<FormField> fields)
    {
        var stage = line.Request.Stage;
        if (stage.IsOpen())
        {
            card.Facts((with, line.Holder));
        }

        return stage is Stage.Completed or Stage.Done ? card : card.Facts((new Phrase("Next", "आगे"), NextStep(line.Request, fields)));
    }

    private static Phrase NextStep(Request request, IReadOnlyList<FormField> fields) => request.Stage switch
    {
        Stage.Submitted => new("the head of your office decides", "कार्यालय प्रमुख निर्णय लेंगे"),
        Stage.Returned => Corrections(request, fields),
        Stage.Approved => new(
            "the head of your office consolidates it and sends it to the computer cell",
            "कार्यालय प्रमुख समेकित कर कंप्यूटर प्रकोष्ठ को प्रेषित करेंगे"),
        Stage.Batched => new("the mail is sent to the computer cell", "मेल कंप्यूटर प्रकोष्ठ को प्रेषित होगी"),
        Stage.Dispatched => new("the computer cell forwards it to Saksham Seva", "कंप्यूटर प्रकोष्ठ सक्षम सेवा को अग्रेषित करेगा"),
        Stage.Forwarded => new(
            "Saksham Seva completes it; no official time is known",
            "सक्षम सेवा पूर्ण करेगी; कोई आधिकारिक समय-सीमा ज्ञात नहीं है"),
        Stage.WithCell => new("the computer cell acts on it", "कंप्यूटर प्रकोष्ठ कार्रवाई करेगा"),
        Stage.Completed or Stage.Done => Phrase.Empty,
        Stage.Refused or Stage.Withdrawn => new("you can file a new request", "नया अनुरोध किया जा सकता है"),
    };

    /// <summary>Names what is to be corrected; a field that the form no longer has cannot be named.</summary>
    private static Phrase Corrections(Request request, IReadOnlyList<FormField> fields)
    {
        var labels = fields.Where(field => request.FieldsToCorrect.Contains(field.Key)).Select(field => field.Label).ToList();
        if (request.NeedsNewAttachment)
        {
            labels.Add(new Phrase("the scan", "स्कैन प्रति"));
        }

        return labels.Count == 0
            ? new Phrase("please correct your answers", "कृपया अपने उत्तर सुधारें")
            : labels.Skip(1)
                .Aggregate(
                    new Phrase("please correct: ", "कृपया सुधारें: ") + labels[0],
                    (list, label) => list + Phrase.Same(", ") + label);
    }
}
