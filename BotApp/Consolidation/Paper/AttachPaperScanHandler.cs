using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>Attaches the head's next scans to this application.</summary>
internal sealed class AttachPaperScanHandler(BotDb db) : IActionHandler<AttachPaperScan>
{
    public async Task<Reply> HandleAsync(AttachPaperScan action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(AttachPaperScan.Request, (await db.PaperLinesAsync(turn, ct)).Select(PaperCard.ScanEntry));
        if (await db.Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == id && r.FiledById == turn.Officer.Id, ct) is not { AcceptsPages: true } request)
        {
            return Reply.RedirectTo<ShowPaperApplications>();
        }

        await db.OpenForAttachmentsAsync(request, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return PagesCard.Render(turn.Language, request, await db.AttachmentsAsync(request.Id, ct));
    }
}
