using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;

namespace BotApp.Requests.Attachments.Opening;

public static class AttachmentLinksCard
{
    public static CardContent Render(
        Language language, Request request, IReadOnlyList<AttachmentLink> links, Pin code, DateTimeOffset until, bool asHead = false)
    {
        var card = new CardBuilder(language, new Phrase($"Documents of {request.Number}", $"{request.Number} के दस्तावेज़"))
            .PinAndExpiry(code, until);
        foreach (var link in links)
        {
            card.RowLink(Phrase.Same(link.Name), link.Address);
        }

        _ = asHead && FlowCatalog.Of(request.Kind).IsEndorsedByHead
            ? card.Button(new Phrase("Back", "वापस"), new OpenReport(request.Id))
            : request.Kind.GoesStraightToCell()
            ? card.Button(new Phrase("Back", "वापस"), new OpenWorkItem(request.Id))
            : card.Button(new Phrase("Back", "वापस"), new OpenApproval(request.Id));
        return card
            .Button(new Phrase("New links", "नए लिंक"), new OpenAttachments(request.Id))
            .Build();
    }
}
