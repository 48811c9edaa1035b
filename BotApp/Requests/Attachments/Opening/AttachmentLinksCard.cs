using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>The link to the viewer.</summary>
public static class AttachmentLinksCard
{
    /// <param name="code">Null where Teams signs the reader in.</param>
    /// <param name="asHead">The reader is a head of the request's office.</param>
    /// <param name="inQueue">The request waits in a queue, to which the reader goes back.</param>
    public static CardContent Render(
        Language language,
        Request request,
        IReadOnlyList<AttachmentLink> links,
        Pin? code,
        DateTimeOffset until,
        bool asHead = false,
        bool inQueue = false)
    {
        var card = new CardBuilder(language, new Phrase($"Documents of {request.Number}", $"{request.Number} के दस्तावेज़"));
        _ = code is not null ? card.PinAndExpiry(code, until) : card.Text(new Phrase(
            "Teams signs you in; no code is needed. Each opening is recorded.",
            "Teams स्वयं साइन-इन कराता है; कोड आवश्यक नहीं है। प्रत्येक बार खोले जाने का अभिलेख रखा जाता है।"));
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

        return (code is null ? card : card.Button(new Phrase("New link", "नया लिंक"), new OpenAttachments(request.Id))).Build();
    }
}
