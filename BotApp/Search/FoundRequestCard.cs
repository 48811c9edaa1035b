using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.CellQueue;
using BotApp.Requests.Forms;

namespace BotApp.Search;

/// <summary>A request for somebody who looked it up.</summary>
public static class FoundRequestCard
{
    public static CardContent Render(Language language, FoundRequest found)
    {
        var request = found.Request;
        var card = Status(new CardBuilder(language, Phrase.Same(request.Number)).Shows(request.Id), found);
        if (found.Officer is { } officer)
        {
            card.Discloses(request.Id);
            card.Facts((new Phrase("Officer", "अधिकारी"), Phrase.Same($"{officer.Name}, ") + officer.Designation.DisplayText()));
        }

        card.Facts(
            (new Phrase("Office", "कार्यालय"), found.Office),
            (new Phrase("Submitted", "प्रस्तुत"), OfficeTime.DisplayText(request.SubmittedAt)));
        if (found.BatchNumber is { } batch)
        {
            card.Facts((new Phrase("Batch", "बैच"), Phrase.Same(batch)));
        }

        if (found.ShowsAnswers)
        {
            Answers(card, found);
        }

        if (found.BatchNumber is { } number && found.Officer is not null)
        {
            card.Button(new Phrase("Open the batch", "बैच खोलें"), new LookUp(number));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build(Summary(request));
    }

    /// <summary>For another chat: stage and holder, without the officer.</summary>
    public static CardContent RenderForPaste(Language language, FoundRequest found) =>
        Status(new CardBuilder(language, Phrase.Same(found.Request.Number)), found).Build(Summary(found.Request));

    private static CardBuilder Status(CardBuilder card, FoundRequest found)
    {
        var request = found.Request;
        card.Facts(
            (new Phrase("Kind", "प्रकार"), found.Officer is null ? request.Kind.DisplayText() : WorkItemText.Kind(request)),
            (new Phrase("Stage", "चरण"), request.Stage.DisplayText()));
        if (request.IsOpen)
        {
            card.Facts((new Phrase("With", "किसके पास"), found.Holder));
        }

        return card.Facts((new Phrase("Since", "कब से"), OfficeTime.DisplayText(request.StageSince)));
    }

    private static void Answers(CardBuilder card, FoundRequest found)
    {
        var request = found.Request;
        if (request.Reason is { } reason)
        {
            card.Facts((
                new Phrase("Reason / reference", "कारण / संदर्भ"),
                request.Stage is Stage.Forwarded ? OfficeTime.TranslateDates(reason) : Phrase.Same(reason)));
        }

        if (request.Outcome is { } outcome)
        {
            card.Facts((new Phrase("Result", "परिणाम"), Phrase.Same(outcome)));
        }

        card.Heading(new Phrase("Answers", "उत्तर")).DisclosedAnswers(found.Fields, request);
        if (found.Attachments.Count > 0)
        {
            card.Heading(new Phrase("Documents", "दस्तावेज़")).Attachments(found.Attachments)
                .RowButton(new Phrase("Open documents", "दस्तावेज़ खोलें"), new OpenAttachments(request.Id));
        }
    }

    private static Phrase Summary(Request request) => new(
        $"{request.Number}: {request.Stage.DisplayText().English}",
        $"{request.Number}: {request.Stage.DisplayText().Hindi}");
}
