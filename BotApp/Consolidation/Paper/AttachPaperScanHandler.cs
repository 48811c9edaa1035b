using BotApp.Conversation;
using BotApp.Requests.Mine;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>Attaches the head's next scans to this application.</summary>
internal sealed class AttachPaperScanHandler(BotDb db) : IHandle<AttachPaperScan>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(AttachPaperScan.Request);
        if (await db.Requests.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == id && r.FiledById == turn.Officer.Id, ct) is not { TakesPages: true } request)
        {
            return Reply.GoOnTo<ShowPaper>();
        }

        await db.OpenForPagesAsync(request, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return PagesCard.Of(turn.Language, request, await db.ProofsAsync(request.Id, ct));
    }
}
