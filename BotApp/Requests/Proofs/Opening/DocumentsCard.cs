using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.CellWork;

namespace BotApp.Requests.Proofs.Opening;

public static class DocumentsCard
{
    public static CardFace Of(Language language, Request request, IReadOnlyList<DocumentLink> links, OpeningCode code, DateTimeOffset until)
    {
        var card = new BaseCard(language, new Phrase($"Documents of {request.Number}", $"{request.Number} के दस्तावेज़"))
            .OpensWith(code, until);
        foreach (var link in links)
        {
            card.RowLink(Phrase.Same(link.Name), link.Address);
        }

        _ = request.Kind.GoesStraightToCell()
            ? card.Button<OpenWork>(new Phrase("Back", "वापस"), (OpenWork.Request, request.Id.ToString("N")))
            : card.Button<OpenApproval>(new Phrase("Back", "वापस"), (OpenApproval.Request, request.Id.ToString("N")));
        return card
            .Button<OpenDocuments>(new Phrase("New links", "नए लिंक"), (OpenDocuments.Request, request.Id.ToString("N")))
            .Face();
    }
}
