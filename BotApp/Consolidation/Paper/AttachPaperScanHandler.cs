using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>
/// Attaches the head's next scans to this application: of a head's own uploads, and of approved ones that another head uploaded.
/// </summary>
internal sealed class AttachPaperScanHandler(BotDb db) : IActionHandler<AttachPaperScan>
{
    public async Task<Reply> HandleAsync(AttachPaperScan action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(AttachPaperScan.Request, (await db.PaperLinesAsync(turn, ct)).Select(PaperCard.ScanEntry));
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.FiledById != null, ct) is not { } request
            || !request.AcceptsPagesFrom(turn.Officer.Id, await db.ConsolidatesAsync(request, turn, ct)))
        {
            return Reply.RedirectTo<ShowPaperApplications>();
        }

        await db.OpenForAttachmentsAsync(request, turn.Officer.Id, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return PagesCard.Render(turn.Language, request, turn.Officer.Id, await db.AttachmentsAsync(request.Id, ct));
    }
}
