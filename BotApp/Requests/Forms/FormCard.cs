using System.Globalization;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Activation;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.Mine;
using BotApp.Requests.Proofs;

namespace BotApp.Requests.Forms;

/// <summary>The cards of the steps that all forms share: fields, attachments, check, receipt, discard.</summary>
public static class FormCard
{
    /// <summary>Explains why such a request is not needed, and what to do instead.</summary>
    public static CardFace Refused(Language language, RequestKind kind, Refusal why)
    {
        var card = new BaseCard(language, kind.Words()).Wrong(why);
        if (why is HasOneAlready)
        {
            card.Button<StartActivation>(new Phrase("Activate my SSO-ID", "मेरी SSO-ID सक्रिय करें"));
        }

        return card
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face();
    }

    public static CardFace Expired(Language language, RequestKind kind, Refusal why) => new BaseCard(language, kind.Words())
        .Warning(why.Words)
        .Submit<FillForm>(new Phrase("Begin again", "पुनः आरंभ करें"), KindOf(kind))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Face(why.Words);

    public static CardFace Questions(
        Language language, FormDetails form, IReadOnlyList<Question> questions, Answers answers, Officer? about,
        IReadOnlyCollection<string>? only = null, Phrase? asked = null, Refusal? why = null)
    {
        var card = new BaseCard(language, form.Kind.Words()).Wrong(why);
        if (asked is not null)
        {
            card.Warning(asked);
        }

        return About(card, about)
            .Note(form.Hint)
            .Keeps<SaveForm>(form.Kind.ToString())
            .Questions(questions, answers, only)
            .Submit<SaveForm>(new Phrase("Next: scan", "आगे: स्कैन प्रति"), KindOf(form.Kind))
            .Button<DiscardForm>(new Phrase("Start again", "नए सिरे से आरंभ"), KindOf(form.Kind))
            .Leave<LeaveForm>(new Phrase("Later", "बाद में"), KindOf(form.Kind))
            .Face();
    }

    /// <summary>
    /// Asks for the scans, which are sent in the chat because cards cannot take files. Names the form they are added to.
    /// </summary>
    public static CardFace Scan(Language language, FormDetails form, IReadOnlyList<Proof> proofs, Refusal? why = null)
    {
        var card = new BaseCard(language, form.Document)
            .Wrong(why)
            .Facts((new Phrase("For", "किस हेतु"), form.Kind.Words()))
            .Text(form.DocumentAsked)
            .Text(ScanWords.HowToSend);
        if (proofs.Count == 0)
        {
            return card
                .Button<FillForm>(new Phrase("Back to the answers", "उत्तरों पर वापस"), KindOf(form.Kind))
                .Button<ShowMenu>(new Phrase("Later", "बाद में"))
                .Face();
        }

        return card
            .Good(new Phrase($"Files received: {proofs.Count}", $"प्राप्त फ़ाइलें: {proofs.Count}"))
            .Proofs(proofs)
            .Submit<CheckForm>(new Phrase("Next: check your answers", "आगे: अपने उत्तर जाँच लें"), KindOf(form.Kind))
            .Button<RemoveLastProof>(new Phrase("Remove the last file", "अंतिम फ़ाइल हटाएँ"), KindOf(form.Kind))
            .Button<FillForm>(new Phrase("Back to the answers", "उत्तरों पर वापस"), KindOf(form.Kind))
            .Face();
    }

    public static CardFace Check(
        Language language, FormDetails form, IReadOnlyList<Question> questions, Draft draft, Officer? about, IReadOnlyList<Proof> proofs, Phrase goesTo, Refusal? why = null) =>
        About(new BaseCard(language, new Phrase("Check your answers", "अपने उत्तर जाँच लें")).Wrong(why), about)
            .Facts((new Phrase("Kind", "प्रकार"), form.Kind.Words()))
            .AnswersOf(questions, draft.Answers)
            .Heading(form.Document)
            .Proofs(proofs)
            .Note(new Phrase($"It goes to: {goesTo.English}.", $"यह अनुरोध इन्हें भेजा जाएगा: {goesTo.Hindi}।"))
            .Submit<SubmitForm>(
                new Phrase("Submit", "प्रस्तुत करें"),
                KindOf(form.Kind),
                (SubmitForm.Draft, draft.Id.ToString("N")),
                (SubmitForm.Version, draft.Version.ToString(CultureInfo.InvariantCulture)))
            .Button<FillForm>(new Phrase("Change answers", "उत्तर बदलें"), KindOf(form.Kind))
            .Button<ShowScans>(new Phrase("Change scans", "स्कैन प्रति बदलें"), KindOf(form.Kind))
            .Button<ShowMenu>(new Phrase("Later", "बाद में"))
            .Face();

    public static CardFace Receipt(Language language, FormDetails form, Request request, Officer? about, Phrase holder)
    {
        var card = About(new BaseCard(language, new Phrase("Request submitted", "अनुरोध प्रस्तुत किया गया")), about)
            .Good(new Phrase($"Request number {request.Number}", $"अनुरोध संख्या {request.Number}"))
            .Facts(
                (new Phrase("Kind", "प्रकार"), request.Kind.Words()),
                (new Phrase("It is now with", "अभी इनके पास"), holder),
                (new Phrase("Since", "कब से"), OfficeTime.Words(request.StageSince)))
            .Text(form.NextSteps);
        if (request.Kind is RequestKind.Promotion)
        {
            card.Text(new Phrase(
                    "If you have also moved to another office or charge, the computer cell needs your relief and joining reports too (circular ¶5).",
                    "यदि आपका स्थानांतरण अथवा कार्यभार परिवर्तन भी हुआ है, तो कंप्यूटर प्रकोष्ठ को कार्यमुक्ति एवं कार्यग्रहण रिपोर्ट भी दें (परिपत्र, पैरा 5)।"))
                .Button<StartCharge>(new Phrase("I also moved: charge report", "स्थानांतरण भी हुआ: कार्यभार रिपोर्ट"));
        }

        return card
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face(new Phrase($"Request {request.Number} submitted", $"अनुरोध {request.Number} प्रस्तुत"));
    }

    public static CardFace AskDiscard(Language language, RequestKind kind) => new BaseCard(language, new Phrase("Start again?", "नए सिरे से आरंभ करें?"))
        .Facts((new Phrase("Form", "फ़ॉर्म"), kind.Words()))
        .Warning(new Phrase("Your answers and scans of this form will be discarded.", "इस फ़ॉर्म के आपके उत्तर एवं स्कैन हटा दिए जाएँगे।"))
        .Destructive<DiscardForm>(new Phrase("Discard", "हटा दें"), KindOf(kind), (DiscardForm.Sure, "yes"))
        .Button<FillForm>(new Phrase("Keep", "रखें"), KindOf(kind))
        .Face();

    private static (string Key, string Value) KindOf(RequestKind kind) => (FillForm.Kind, kind.ToString());

    // Only when a head files for somebody else.
    private static BaseCard About(BaseCard card, Officer? about) => about is null
        ? card
        : card.Facts((new Phrase("Officer", "अधिकारी"), Phrase.Same($"{about.Name}, ") + about.Designation.Words()));
}
