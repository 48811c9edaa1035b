using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Activation;
using BotApp.Requests.Attachments;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.MyRequests;

namespace BotApp.Requests.Forms;

/// <summary>The cards of the steps that all forms share: fields, attachments, check, receipt, discard.</summary>
public static class FormCard
{
    /// <summary>Explains why such a request is not needed, and what to do instead.</summary>
    public static CardContent Refused(Language language, RequestKind kind, Refusal why)
    {
        var card = new CardBuilder(language, kind.DisplayText()).Error(why);
        if (why is HasOneAlready)
        {
            card.Button<StartActivation>(new Phrase("Activate my SSO-ID", "मेरी SSO-ID सक्रिय करें"));
        }

        return card
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Expired(Language language, RequestKind kind, Refusal why) => new CardBuilder(language, kind.DisplayText())
        .Warning(why.Message)
        .Submit(new Phrase("Begin again", "पुनः आरंभ करें"), new ShowForm(kind))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build(why.Message);

    public static CardContent Fields(
        Language language, FlowDetails form, IReadOnlyList<FormField> questions, Answers answers, Officer? about,
        IReadOnlyCollection<string>? only = null, Phrase? asked = null, Refusal? why = null)
    {
        var card = new CardBuilder(language, form.Kind.DisplayText()).Error(why);
        if (asked is not null)
        {
            card.Warning(asked);
        }

        return About(card, about)
            .Note(form.Hint)
            .Keeps<SaveForm>(form.Kind.ToString())
            .Fields(questions, answers, only)
            .Submit(new Phrase("Next: scan", "आगे: स्कैन प्रति"), new SaveForm(form.Kind))
            .Button(new Phrase("Start again", "नए सिरे से आरंभ"), new DiscardForm(form.Kind))
            .ButtonWithInputs(new Phrase("Later", "बाद में"), new LeaveForm(form.Kind))
            .Build();
    }

    /// <summary>
    /// Asks for the scans, which are sent in the chat because cards cannot take files. Names the form they are added to.
    /// </summary>
    public static CardContent Attachments(Language language, FlowDetails form, IReadOnlyList<Attachment> attachments, Refusal? why = null)
    {
        var card = new CardBuilder(language, form.AttachmentLabel)
            .Error(why)
            .Facts((new Phrase("Request", "अनुरोध"), form.Kind.DisplayText()))
            .Text(form.AttachmentInstructions)
            .Text(AttachmentErrors.HowToSend);
        if (attachments.Count == 0)
        {
            return card
                .Button(new Phrase("Back to the answers", "उत्तरों पर वापस"), new ShowForm(form.Kind))
                .Button<ShowMenu>(new Phrase("Later", "बाद में"))
                .Build();
        }

        return card
            .Success(new Phrase($"Files received: {attachments.Count}", $"प्राप्त फ़ाइलें: {attachments.Count}"))
            .OwnAttachments(attachments)
            .Submit(new Phrase("Next: check your answers", "आगे: अपने उत्तर जाँच लें"), new CheckForm(form.Kind))
            .Button(new Phrase("Remove the last file", "अंतिम फ़ाइल हटाएँ"), new RemoveLastAttachment(form.Kind))
            .Button(new Phrase("Back to the answers", "उत्तरों पर वापस"), new ShowForm(form.Kind))
            .Build();
    }

    public static CardContent Check(
        Language language,
        FlowDetails form,
        IReadOnlyList<FormField> questions,
        Draft draft,
        Officer? about,
        IReadOnlyList<Attachment> attachments,
        Phrase goesTo,
        Refusal? why = null,
        IReadOnlyList<FormField>? scripted = null) =>
        About(WarnOfScript(new CardBuilder(language, new Phrase("Check your answers", "अपने उत्तर जाँच लें")).Error(why), scripted), about)
            .Facts((new Phrase("Kind", "प्रकार"), form.Kind.DisplayText()))
            .Answers(questions, draft.Answers)
            .Heading(form.AttachmentLabel)
            .OwnAttachments(attachments)
            .Note(new Phrase($"It goes to: {goesTo.English}.", $"यह अनुरोध इन्हें भेजा जाएगा: {goesTo.Hindi}।"))
            .Submit(new Phrase("Submit", "प्रस्तुत करें"), new SubmitForm(draft.Id, draft.Version))
            .Button(new Phrase("Change answers", "उत्तर बदलें"), new ShowForm(form.Kind))
            .Button(new Phrase("Change scans", "स्कैन प्रति बदलें"), new ShowAttachments(form.Kind))
            .Button<ShowMenu>(new Phrase("Later", "बाद में"))
            .Build();

    public static CardContent Receipt(Language language, FlowDetails form, Request request, Officer? about, Phrase holder)
    {
        var card = About(new CardBuilder(language, new Phrase("Request submitted", "अनुरोध प्रस्तुत किया गया")), about)
            .Success(new Phrase($"Request number {request.Number}", $"अनुरोध संख्या {request.Number}"))
            .Facts(
                (new Phrase("Kind", "प्रकार"), request.Kind.DisplayText()),
                (new Phrase("It is now with", "अभी इनके पास"), holder),
                (new Phrase("Since", "कब से"), OfficeTime.DisplayText(request.StageSince)))
            .Text(form.NextSteps(request.Answers, about));
        if (form.FollowUp is { } next)
        {
            card.Text(next.Reason).Button(next.Label, FlowCatalog.Of(next.Next).Start);
        }

        return card
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase($"Request {request.Number} submitted", $"अनुरोध {request.Number} प्रस्तुत"));
    }

    public static CardContent AskDiscard(Language language, RequestKind kind) =>
        new CardBuilder(language, new Phrase("Start again?", "नए सिरे से आरंभ करें?"))
            .Facts((new Phrase("Form", "फ़ॉर्म"), kind.DisplayText()))
            .Warning(new Phrase(
                "Your answers and scans of this form will be discarded.",
                "इस फ़ॉर्म के आपके उत्तर एवं स्कैन हटा दिए जाएँगे।"))
            .Destructive(new Phrase("Discard", "हटा दें"), new DiscardForm(kind, Sure: true))
            .Button(new Phrase("Keep", "रखें"), new ShowForm(kind))
            .Build();

    // The officer may mean it, so it is asked and not refused.
    private static CardBuilder WarnOfScript(CardBuilder card, IReadOnlyList<FormField>? fields) => fields is not { Count: > 0 }
        ? card
        : card.Warning(
            new Phrase(
                "The official template is in English, but written in another script: ",
                "आधिकारिक टेम्पलेट अंग्रेज़ी में है, परंतु ये अन्य लिपि में हैं: ")
                + fields.Skip(1).Aggregate(fields[0].Label, (labels, field) => labels + Phrase.Same(", ") + field.Label)
                + new Phrase(
                    ". Should it be in English letters? Then press “Change answers”.",
                    "। क्या इन्हें अंग्रेज़ी अक्षरों में होना चाहिए? तब “उत्तर बदलें” दबाएँ।"));

    // Only when a head files for somebody else.
    private static CardBuilder About(CardBuilder card, Officer? about) => about is null
        ? card
        : card.Facts((new Phrase("Officer", "अधिकारी"), Phrase.Same($"{about.Name}, ") + about.Designation.DisplayText()));
}
