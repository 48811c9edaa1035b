using BotApp.Basics;
using BotApp.Consolidation.Paper;
using BotApp.Conversation;
using BotApp.Requests.Proofs;

namespace BotApp.Requests.Mine;

/// <summary>The upload card for a request that has been submitted already.</summary>
public static class PagesCard
{
    public static CardFace Of(Language language, Request request, IReadOnlyList<Proof> proofs, Refusal? why = null) =>
        new BaseCard(language, new Phrase($"Add a page to {request.Number}", $"{request.Number} में पृष्ठ जोड़ें"))
            .Wrong(why)
            .Facts((new Phrase("For", "किस हेतु"), request.Kind.Words()))
            .Text(ScanWords.HowToSend)
            .Text(new Phrase("Files you send now join this request.", "अब भेजी गई फ़ाइलें इसी अनुरोध में जुड़ेंगी।"))
            .Proofs(proofs)
            .Finished(request)
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face();

    private static BaseCard Finished(this BaseCard card, Request request)
    {
        var words = new Phrase("Finished", "पूर्ण");
        return request.FiledById is null
            ? card.Submit<ShowRequest>(words, (ShowRequest.Id, request.Id.ToString("N")))
            : card.Submit<ShowPaper>(words);
    }
}
