using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class OpenBatchHandler(BotDb db) : IActionHandler<OpenBatch>
{
    public async Task<Reply> HandleAsync(OpenBatch action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.BatchViewAsync(action.Batch, track: false, ct) is { } view
            ? BatchCard.ForCell(turn.Language, view, skip: action.Skip ?? 0)
            : Reply.RedirectTo<ShowMenu>();
}
