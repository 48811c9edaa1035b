using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments;
using BotApp.Requests.Navigation;

namespace BotApp.Requests.MyRequests;

/// <summary>The upload card for a request that has been submitted already.</summary>
public static class PagesCard
{
    /// <param name="viewerId">Who adds pages: whoever filed it, or whoever consolidates the office.</param>
    public static CardContent Render(
        Language language, Request request, Guid viewerId, IReadOnlyList<Attachment> attachments, Refusal? why = null) =>
        new CardBuilder(language, new Phrase($"Add a page to {request.Number}", $"{request.Number} में पृष्ठ जोड़ें"))
            .Error(why)
            .Facts((new Phrase("Request", "अनुरोध"), request.Kind.DisplayText()))
            .Text(AttachmentErrors.HowToSend)
            .Text(new Phrase("Files you send now will be added to this request.", "अब भेजी गई फ़ाइलें इसी अनुरोध में जुड़ेंगी।"))
            .OwnAttachments(attachments)
            .Finished(request, viewerId)
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    private static CardBuilder Finished(this CardBuilder card, Request request, Guid viewerId)
    {
        var words = new Phrase("Finished", "पूर्ण");
        return viewerId != request.AttachmentOwnerId ? card.Submit(words, new PreviewBatch(request.Kind))
            : request.FiledById is null ? card.Submit(words, new ShowRequest(request.Id))
            : card.Submit<ShowPaperApplications>(words);
    }
}
