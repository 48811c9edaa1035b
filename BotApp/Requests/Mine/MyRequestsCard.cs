using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.CellWork;
using BotApp.Requests.Forms;
using BotApp.Requests.Proofs;

namespace BotApp.Requests.Mine;

public static class MyRequestsCard
{
    /// <summary>Requests per page; each has an "open" button, beside "older" and "menu".</summary>
    public const int Shown = 3;

    public static CardFace List(Language language, IReadOnlyList<RequestLine> lines, IReadOnlyList<Draft> drafts, int skipped, int count)
    {
        var card = new BaseCard(language, new Phrase("My requests", "मेरे अनुरोध"));
        if (drafts.Count > 0 && skipped == 0)
        {
            card.Heading(new Phrase("Not finished yet", "अधूरे फ़ॉर्म"));
            foreach (var draft in drafts)
            {
                card.Facts((draft.Kind.Words(), new Phrase(
                    $"last worked on {OfficeTime.Words(draft.TouchedAt).English}", $"अंतिम परिवर्तन {OfficeTime.Words(draft.TouchedAt).Hindi}")));
            }

            foreach (var draft in drafts)
            {
                card.RowButton<FillForm>(new Phrase("Continue: ", "जारी रखें: ") + draft.Kind.Words(), (FillForm.Kind, draft.Kind.ToString()));
            }
        }

        if (count == 0)
        {
            card.Text(new Phrase("You have no requests yet.", "आपका अभी कोई अनुरोध नहीं है।"));
        }

        foreach (var line in lines)
        {
            card.Heading(Phrase.Same($"{line.Request.Number} – ") + WorkWords.Kind(line.Request))
                .Facts(
                    (new Phrase("Stage", "चरण"), line.Request.Stage.Words()),
                    (new Phrase("With", "किसके पास"), line.Holder),
                    (new Phrase("Since", "कब से"), OfficeTime.Words(line.Request.StageSince)));
        }

        foreach (var line in lines)
        {
            card.Button<ShowRequest>(new Phrase($"Open {line.Request.Number}", $"{line.Request.Number} खोलें"), (ShowRequest.Id, line.Request.Id.ToString("N")));
        }

        if (skipped + lines.Count < count)
        {
            card.Button<ShowMyRequests>(
                new Phrase($"Older ones ({count - skipped - lines.Count})", $"पुराने अनुरोध ({count - skipped - lines.Count})"),
                (ShowMyRequests.Skip, (skipped + lines.Count).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Face();
    }

    public static CardFace One(Language language, RequestLine line, IReadOnlyList<Question> questions, IReadOnlyList<Proof> proofs, bool mine, Refusal? why = null)
    {
        var request = line.Request;
        var card = new BaseCard(language, Phrase.Same(request.Number))
            .Wrong(why)
            .Facts(
                (new Phrase("Kind", "प्रकार"), WorkWords.Kind(request)),
                (new Phrase("Stage", "चरण"), request.Stage.Words()),
                (new Phrase("Since", "कब से"), OfficeTime.Words(request.StageSince)),
                (new Phrase("Submitted", "प्रस्तुत"), OfficeTime.Words(request.SubmittedAt)))
            .WhatNow(line, new Phrase("With", "किसके पास"));
        if (request.Reason is { } reason)
        {
            card.Facts((new Phrase("Reason / reference", "कारण / संदर्भ"), request.Stage is Stage.Forwarded ? OfficeTime.Reread(reason) : Phrase.Same(reason)));
        }

        if (request.Outcome is { } outcome)
        {
            card.Facts((new Phrase("Result", "परिणाम"), Phrase.Same(outcome)));
        }

        card.Heading(new Phrase("Answers", "उत्तर")).AnswersOf(questions, request.Answers).Proofs(proofs);

        var id = (ShowRequest.Id, request.Id.ToString("N"));
        if (mine && request.Stage is Stage.Returned)
        {
            card.Submit<CorrectRequest>(new Phrase("Correct", "सुधारें"), id);
        }

        if (mine && request.TakesPages && request.Kind is not RequestKind.Activation)
        {
            card.Button<AddPages>(new Phrase("Add a page", "पृष्ठ जोड़ें"), id);
        }

        if (mine && request.CanBeWithdrawn)
        {
            card.Destructive<WithdrawRequest>(new Phrase("Withdraw", "वापस लें"), id);
        }

        return card
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face(new Phrase($"{request.Number}: {request.Stage.Words().English}", $"{request.Number}: {request.Stage.Words().Hindi}"));
    }

    public static CardFace AskWithdraw(Language language, Request request)
    {
        var card = new BaseCard(language, new Phrase($"Withdraw {request.Number}?", $"{request.Number} वापस लें?"))
            .Warning(new Phrase("No further action will be taken on it. You can file a new one later.", "इस पर अब कोई कार्रवाई नहीं होगी। आप बाद में नया अनुरोध प्रस्तुत कर सकते हैं।"));
        if (request.ClockStart is not null)
        {
            card.Text(new Phrase(
                "The head of your office and the computer cell will be told: an officer who has been relieved must not stay mapped.",
                "इसकी सूचना आपके कार्यालय प्रमुख एवं कंप्यूटर प्रकोष्ठ को दी जाएगी: कार्यमुक्त अधिकारी की मैपिंग बनी नहीं रहनी चाहिए।"));
        }

        return card
            .Destructive<WithdrawRequest>(new Phrase("Withdraw", "वापस लें"), (ShowRequest.Id, request.Id.ToString("N")), (WithdrawRequest.Sure, "yes"), (WithdrawRequest.Seen, FormattableString.Invariant($"{request.Version}")))
            .Button<ShowRequest>(new Phrase("Keep it", "यथावत रखें"), (ShowRequest.Id, request.Id.ToString("N")))
            .Face();
    }

    /// <summary>Notifies the officer of a stage change.</summary>
    public static CardFace Moved(Language language, RequestLine line)
    {
        var (request, id) = (line.Request, (ShowRequest.Id, line.Request.Id.ToString("N")));
        var card = new BaseCard(language, new Phrase(
                $"{request.Number}: {request.Stage.Words().English}", $"{request.Number}: {request.Stage.Words().Hindi}"));
        if (request.Outcome is { } outcome)
        {
            card.Good(request.Kind is RequestKind.Creation
                ? new Phrase($"Your SSO-ID: {outcome}", $"आपकी SSO-ID: {outcome}")
                : new Phrase($"Remark: {outcome}", $"अभ्युक्ति: {outcome}"));
        }

        card.Facts((new Phrase("Kind", "प्रकार"), WorkWords.Kind(request))).WhatNow(line, new Phrase("It is now with", "अभी इनके पास"));
        if (request.Reason is { } reason)
        {
            card.Facts(request.Stage is Stage.Forwarded
                ? (new Phrase("Reference", "संदर्भ"), OfficeTime.Reread(reason))
                : (new Phrase("Reason", "कारण"), Phrase.Same(reason)));
        }

        if (request is { Kind: RequestKind.Creation, Stage: Stage.Completed })
        {
            card.Text(new Phrase(
                "It stays the same for your whole service. Please keep it active (circular ¶1).",
                "यह पूरी सेवा अवधि में यही रहेगी। कृपया इसे सक्रिय रखें (परिपत्र, पैरा 1)।"));
        }

        if (request.Stage is Stage.Returned)
        {
            card.Submit<CorrectRequest>(new Phrase("Correct", "सुधारें"), id);
        }

        return card.Button<ShowRequest>(new Phrase("Open", "खोलें"), id).Button<ShowMenu>(new Phrase("Menu", "मेनू")).Face();
    }

    // For closed requests there is no holder, and no next step except perhaps a new request.
    private static BaseCard WhatNow(this BaseCard card, RequestLine line, Phrase with)
    {
        var stage = line.Request.Stage;
        if (stage.IsOpen())
        {
            card.Facts((with, line.Holder));
        }

        return stage is Stage.Completed or Stage.Done ? card : card.Facts((new Phrase("Next", "आगे"), NextStep(stage)));
    }

    private static Phrase NextStep(Stage stage) => stage switch
    {
        Stage.Submitted => new("the head decides", "प्रमुख निर्णय लेंगे"),
        Stage.Returned => new("you correct the ticked fields", "आप चिह्नित उत्तर सुधारें"),
        Stage.Approved => new("the head consolidates and sends it", "प्रमुख समेकित कर प्रेषित करेंगे"),
        Stage.Batched => new("the mail leaves", "मेल प्रेषित होगी"),
        Stage.Dispatched => new("the computer cell forwards it to Saksham Seva", "कंप्यूटर प्रकोष्ठ सक्षम सेवा को अग्रेषित करेगा"),
        Stage.Forwarded => new("Saksham Seva completes it; no official time is known", "सक्षम सेवा पूर्ण करेगी; कोई आधिकारिक समय-सीमा ज्ञात नहीं है"),
        Stage.WithCell => new("the computer cell does it", "कंप्यूटर प्रकोष्ठ कार्रवाई करेगा"),
        Stage.Completed or Stage.Done => Phrase.Empty,
        Stage.Refused or Stage.Withdrawn or Stage.Expired => new("a new request is possible", "नया अनुरोध किया जा सकता है"),
    };
}
