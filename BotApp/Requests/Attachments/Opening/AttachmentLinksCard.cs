using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>The link to the viewer, for a browser that is not signed in by Teams.</summary>
public static class AttachmentLinksCard
{
    /// <param name="asHead">The reader is a head of the request's office.</param>
    /// <param name="inQueue">The request waits in a queue, to which the reader goes back.</param>
    public static CardContent Render(
        Language language,
        Request request,
        IReadOnlyList<AttachmentLink> links,
        Pin code,
        DateTimeOffset until,
        bool asHead = false,
        bool inQueue = false)
    {
        var card = new CardBuilder(language, new Phrase($"Documents of {request.Number}", $"{request.Number} के दस्तावेज़"))
            .PinAndExpiry(code, until);
        foreach (var link in links)
        {
            card.RowLink(link.Name, link.Address);
        }

        _ = asHead && FlowCatalog.Of(request.Kind).IsEndorsedByHead
            ? card.Button(new Phrase("Back", "वापस"), new OpenReport(request.Id))
            : request.Kind.GoesStraightToCell()
            ? card.Button(new Phrase("Back", "वापस"), new OpenWorkItem(request.Id))
            : card.Button(new Phrase("Back", "वापस"), new OpenApproval(request.Id));
        if (inQueue)
        {
            card.Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"));
        }

        return card
            .Button(new Phrase("New link", "नया लिंक"), new OpenAttachments(request.Id))
            .Build();
    }
}
