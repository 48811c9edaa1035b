using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.MyRequests;

namespace BotApp.Requests.Activation;

public static class ActivationCard
{
    private static readonly Phrase Title = new("Activate or reset my SSO-ID", "मेरी SSO-ID सक्रिय अथवा रीसेट करें");

    public static CardContent Ask(Language language, ActivationProblem? chosen = null, Refusal? why = null) =>
        new CardBuilder(language, Title)
            .Error(why)
            .Keeps<ShowSakshamSeva>()
            .Choice(
                ShowSakshamSeva.Problem,
                new Phrase("What is wrong?", "क्या समस्या है?"),
                Enum.GetValues<ActivationProblem>().Select(problem => (problem.DisplayText(), problem.ToString())),
                chosen?.ToString(),
                required: true,
                expanded: true)
            .Note(new Phrase(
                "No fresh application may be sent for an existing SSO-ID (circular ¶2).",
                "विद्यमान SSO-ID के लिए नया आवेदन न भेजा जाए (परिपत्र, पैरा 2)।"))
            .Submit<ShowSakshamSeva>(new Phrase("Next", "आगे"))
            .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent FollowedUp(Language language, DateTimeOffset askedAt) => new CardBuilder(language, Title)
        .Success(new Phrase("Noted: you have contacted Saksham Seva.", "दर्ज किया गया: आपने सक्षम सेवा से संपर्क किया है।"))
        .Text(new Phrase(
            $"I will ask you on {OfficeTime.DisplayText(askedAt).English} whether it is solved. If not, it goes to the computer cell. "
                + "If it is solved earlier, or they cannot help, choose “Activate or reset my SSO-ID” again.",
            $"{OfficeTime.DisplayText(askedAt).Hindi} आपसे पूछा जाएगा कि समस्या का समाधान हुआ या नहीं। "
                + "समाधान न होने पर मामला कंप्यूटर प्रकोष्ठ को भेजा जाएगा। "
                + "इससे पूर्व समाधान हो जाए अथवा सक्षम सेवा से सहायता न मिले, तो पुनः “मेरी SSO-ID सक्रिय अथवा रीसेट करें” चुनें।"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();

    public static CardContent AskSolved(Language language, Draft followUp)
    {
        var problem = ActivationProblemExtensions.Parse(followUp.Answers[ActivationFields.Problem]) ?? ActivationProblem.NotSure;
        var since = OfficeTime.ParseIso(followUp.Answers[ActivationFields.ContactedOn]) is { } day
            ? OfficeTime.DisplayText(day)
            : Phrase.Same("–");
        return new CardBuilder(language, new Phrase("Is it solved?", "क्या समाधान हो गया?"))
            .Facts(
                (new Phrase("What was wrong", "समस्या"), problem.DisplayText()),
                (new Phrase("Saksham Seva contacted on", "सक्षम सेवा से संपर्क की तिथि"), since))
            .Submit(new Phrase("Yes, solved", "हाँ, समाधान हो गया"), new AnswerSolved(followUp.Id, Solved: true))
            .Button(
                new Phrase("No: tell the computer cell", "नहीं: कंप्यूटर प्रकोष्ठ को सूचित करें"),
                new AnswerSolved(followUp.Id, Solved: false))
            .Button(new Phrase("Contact details", "संपर्क विवरण"), new ShowSakshamSeva(problem))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Solved(Language language) => new CardBuilder(language, Title)
        .Success(new Phrase("Thank you. This is closed.", "धन्यवाद। यह मामला बंद किया गया।"))
        .Text(new Phrase(
            "Please keep your SSO-ID and mail ID active, as all officers of the rank of Inspector and above should (circular ¶1).",
            "कृपया अपनी SSO-ID एवं मेल ID सक्रिय रखें: निरीक्षक एवं उससे ऊपर के सभी अधिकारियों से यह अपेक्षित है (परिपत्र, पैरा 1)।"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();

    public static CardContent WithCell(Language language, Request request, Phrase holder) => new CardBuilder(language, Title)
        .Success(new Phrase($"Request number {request.Number}", $"अनुरोध संख्या {request.Number}"))
        .Facts((new Phrase("It is now with", "अभी इनके पास"), holder))
        .Text(new Phrase(
            "The computer cell will take it up with Saksham Seva. You will be told the result.",
            "कंप्यूटर प्रकोष्ठ यह मामला सक्षम सेवा के समक्ष रखेगा। परिणाम की सूचना आपको दी जाएगी।"))
        .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build(new Phrase($"Request {request.Number} submitted", $"अनुरोध {request.Number} प्रस्तुत"));
}

public sealed record ProblemNotChosen() : Refusal(new Phrase(
    "Please choose what is wrong; “not sure” is an answer too.",
    "कृपया समस्या चुनें; “निश्चित नहीं” भी चुन सकते हैं।"), ShowSakshamSeva.Problem);
