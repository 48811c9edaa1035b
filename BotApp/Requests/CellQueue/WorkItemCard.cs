using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;

namespace BotApp.Requests.CellQueue;

/// <summary>A charge, mapping or activation request as the computer cell and the Systems Manager see it.</summary>
public static class WorkItemCard
{
    /// <summary>A remark for the officer, on a card of its own: the card of the request is refreshed as the request changes.</summary>
    public static CardContent RemarkForm(Language language, WorkItemView view, string? typed, Refusal? why = null) =>
        new CardBuilder(language, WorkItemText.Kind(view.Request) + Phrase.Same($": {view.Officer.Name}"))
            .Error(why)
            .Keeps<CompleteWorkItem>(view.Request.Id)
            .Text(WorkItemText.Task(view.Request))
            .TextInput(
                CompleteWorkItem.Remark,
                new Phrase("Remark for the officer", "अधिकारी हेतु अभ्युक्ति"),
                typed,
                required: false,
                CompleteWorkItem.MaxRemarkLength,
                multiline: true)
            .Submit(new Phrase("Done", "पूर्ण"), new CompleteWorkItem(view.Request.Id))
            .ButtonWithInputs(new Phrase("Back", "वापस"), new OpenWorkItem(view.Request.Id))
            .Build();

    /// <summary>
    /// The request with everything needed to complete it; afterwards only the result, unless <paramref name="all"/> is wanted.
    /// </summary>
    /// <param name="mayFinish">Whether the reader may complete it.</param>
    /// <param name="forCell">Whether the reader has a work list; by default as for <paramref name="mayFinish"/>.</param>
    public static CardContent Render(
        Language language,
        WorkItemView view,
        DateTimeOffset now,
        bool mayFinish,
        Refusal? why = null,
        bool all = false,
        bool? forCell = null)
    {
        var (request, open) = (view.Request, view.Request.Stage is Stage.WithCell);
        var card = new CardBuilder(language, WorkItemText.Kind(request) + Phrase.Same($": {view.Officer.Name}")).Error(why)
            .Shows(request.Id);
        if (open && WorkItemText.UnmapWarning(view.Deadline, now, forCell: forCell ?? mayFinish) is { } clock)
        {
            card.Warning(clock);
        }

        if (request.Stage is Stage.Withdrawn)
        {
            card.Warning(WorkItemText.Withdrawn(request));
        }
        else if (!open)
        {
            card.Success(new Phrase(
                $"{request.Stage.DisplayText().English}, {OfficeTime.DisplayText(request.StageSince).English}",
                $"{request.Stage.DisplayText().Hindi}, {OfficeTime.DisplayText(request.StageSince).Hindi}"));
        }

        if (request.Stage is not Stage.Withdrawn)
        {
            card.Facts((new Phrase("To be done", "कार्य"), WorkItemText.Task(request)));
        }

        card.Facts(
            (new Phrase("Request", "अनुरोध"), Phrase.Same(request.Number)),
            (new Phrase("Officer", "अधिकारी"), Phrase.Same($"{view.Officer.Name}, ") + view.Officer.Designation.DisplayText()));
        if (open || all)
        {
            Details(card, view);
        }
        else
        {
            card.RowButton(new Phrase("Show all", "पूरा विवरण दिखाएँ"), new OpenWorkItem(request.Id));
        }

        if (request.Outcome is { } remark)
        {
            card.Facts((new Phrase("Remark", "अभ्युक्ति"), Phrase.Same(remark)));
        }

        if (open && mayFinish)
        {
            card.Submit(new Phrase("Done", "पूर्ण"), new CompleteWorkItem(request.Id))
                .Button(new Phrase("With a remark", "अभ्युक्ति सहित"), new CompleteWorkItem(request.Id, WithRemark: true));
        }

        if (forCell ?? mayFinish)
        {
            card.Button<ShowWorkList>(new Phrase("Work list", "कार्य सूची"));
        }

        return card
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase(
                $"{WorkItemText.Kind(request).English}, {view.Officer.Name}: {request.Stage.DisplayText().English}",
                $"{WorkItemText.Kind(request).Hindi}, {view.Officer.Name}: {request.Stage.DisplayText().Hindi}"));
    }

    private static void Details(CardBuilder card, WorkItemView view)
    {
        var request = view.Request;
        card.Facts(
            (Phrase.Same("SSO-ID"), view.Officer.SsoId is { } ssoId ? Phrase.Same(ssoId) : new Phrase("not recorded", "दर्ज नहीं")),
            (new Phrase("Office", "कार्यालय"), view.Office),
            (new Phrase("Filed by", "प्रस्तुतकर्ता"), Phrase.Same(view.Maker.Name)),
            (new Phrase("Submitted", "प्रस्तुत"), OfficeTime.DisplayText(request.SubmittedAt)));
        if (FlowCatalog.Of(request.Kind).IsEndorsedByHead && view.Maker.Id == view.Officer.Id)
        {
            card.Facts((new Phrase("Marked by the head", "प्रमुख द्वारा पृष्ठांकित"), request.EndorsedAt is { } at
                ? Phrase.Same($"{view.EndorsedBy}, ") + OfficeTime.DisplayText(at)
                : new Phrase("not yet", "अभी नहीं")));
        }

        card.Heading(new Phrase("Answers", "उत्तर")).DisclosedAnswers(view.Fields, request);
        if (view.Attachments.Count > 0)
        {
            card.Heading(new Phrase("Documents", "दस्तावेज़")).Attachments(view.Attachments)
                .RowButton(new Phrase("Open documents", "दस्तावेज़ खोलें"), new OpenAttachments(request.Id));
        }
    }
}
