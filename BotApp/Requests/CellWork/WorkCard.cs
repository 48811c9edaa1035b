using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Requests.Proofs;
using BotApp.Requests.Proofs.Opening;

namespace BotApp.Requests.CellWork;

/// <summary>A charge, mapping or activation request as the computer cell and the Systems Manager see it.</summary>
public static class WorkCard
{
    /// <summary>A remark for the officer; apart from the card of the request, which is drawn anew as the request changes.</summary>
    public static CardFace RemarkForm(Language language, WorkView view, string? typed, Refusal? why = null) =>
        new BaseCard(language, WorkWords.Kind(view.Request) + Phrase.Same($": {view.About.Name}"))
            .Wrong(why)
            .Keeps<FinishWork>(view.Request.Id)
            .Text(WorkWords.Task(view.Request))
            .TextInput(FinishWork.Remark, new Phrase("Remark for the officer", "अधिकारी हेतु अभ्युक्ति"), typed, required: false, FinishWork.LongestRemark, multiline: true)
            .Submit<FinishWork>(new Phrase("Done", "पूर्ण"), (OpenWork.Request, view.Request.Id.ToString("N")))
            .Leave<OpenWork>(new Phrase("Back", "वापस"), (OpenWork.Request, view.Request.Id.ToString("N")))
            .Face();

    public static CardFace One(Language language, WorkView view, DateTimeOffset now, bool mayFinish, Refusal? why = null)
    {
        var (request, open) = (view.Request, view.Request.Stage is Stage.WithCell);
        var card = new BaseCard(language, WorkWords.Kind(request) + Phrase.Same($": {view.About.Name}")).Wrong(why).Shows(request.Id);
        if (open && WorkWords.Clock(view.Deadline, now) is { } clock)
        {
            card.Warning(clock);
        }

        if (request.Stage is Stage.Withdrawn)
        {
            card.Warning(WorkWords.Withdrawn(request));
        }
        else if (!open)
        {
            card.Good(new Phrase(
                $"{request.Stage.Words().English}, {OfficeTime.Words(request.StageSince).English}",
                $"{request.Stage.Words().Hindi}, {OfficeTime.Words(request.StageSince).Hindi}"));
        }

        if (request.Stage is not Stage.Withdrawn)
        {
            card.Facts((new Phrase("To be done", "कार्य"), WorkWords.Task(request)));
        }

        card.Facts(
            (new Phrase("Request", "अनुरोध"), Phrase.Same(request.Number)),
            (new Phrase("Officer", "अधिकारी"), Phrase.Same($"{view.About.Name}, ") + view.About.Designation.Words()),
            (Phrase.Same("SSO-ID"), view.About.SsoId is { } ssoId ? Phrase.Same(ssoId) : new Phrase("not recorded", "दर्ज नहीं")),
            (new Phrase("Office", "कार्यालय"), Phrase.Same(view.Office)),
            (new Phrase("Filed by", "प्रस्तुतकर्ता"), Phrase.Same(view.Maker.Name)),
            (new Phrase("Submitted", "प्रस्तुत"), OfficeTime.Words(request.SubmittedAt)));
        if (request.Kind is RequestKind.ChargeReport && view.Maker.Id == view.About.Id)
        {
            card.Facts((new Phrase("Marked by the head", "प्रमुख द्वारा पृष्ठांकित"), request.MarkedAt is { } at
                ? Phrase.Same($"{view.MarkedBy}, ") + OfficeTime.Words(at)
                : new Phrase("not yet", "अभी नहीं")));
        }

        card.Heading(new Phrase("Answers", "उत्तर")).AnswersOf(view.Questions, request.Answers);
        if (view.Proofs.Count > 0)
        {
            card.Heading(new Phrase("Documents", "दस्तावेज़")).Proofs(view.Proofs)
                .RowButton<OpenDocuments>(new Phrase("Open documents", "दस्तावेज़ खोलें"), (OpenDocuments.Request, request.Id.ToString("N")));
        }

        if (request.Outcome is { } remark)
        {
            card.Facts((new Phrase("Remark", "अभ्युक्ति"), Phrase.Same(remark)));
        }

        if (open && mayFinish)
        {
            var id = (OpenWork.Request, request.Id.ToString("N"));
            card.Submit<FinishWork>(new Phrase("Done", "पूर्ण"), id)
                .Button<FinishWork>(new Phrase("With a remark", "अभ्युक्ति सहित"), id, (FinishWork.WithRemark, "yes"));
        }

        if (mayFinish)
        {
            card.Button<ShowWorkList>(new Phrase("Work list", "कार्य सूची"));
        }

        return card
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face(new Phrase(
                $"{WorkWords.Kind(request).English}, {view.About.Name}: {request.Stage.Words().English}",
                $"{WorkWords.Kind(request).Hindi}, {view.About.Name}: {request.Stage.Words().Hindi}"));
    }
}
