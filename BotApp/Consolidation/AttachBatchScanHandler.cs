using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class AttachBatchScanHandler(BotDb db) : IActionHandler<AttachBatchScan>
{
    public async Task<Reply> HandleAsync(AttachBatchScan action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var lines = await db.OfficeToConsolidateAsync(turn, action.Kind, action.Office, ct) is { } authority
            ? await db.ReadyLinesAsync(authority.OfficeId, action.Kind, track: false, ct)
            : [];
        var row = inputs.Id(AttachBatchScan.Request, lines.Select(line => line.Entry));
        if (lines.FirstOrDefault(line => line.Request.Id == row)?.Request is not { } request
            || !request.AcceptsPagesFrom(turn.Officer.Id, consolidates: true))
        {
            return Reply.RedirectTo(new PreviewBatch(action.Kind, Changed: row is not null));
        }

        await db.OpenForAttachmentsAsync(request, turn.Officer.Id, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return PagesCard.Render(turn.Language, request, turn.Officer.Id, await db.AttachmentsAsync(request.Id, ct));
    }
}
