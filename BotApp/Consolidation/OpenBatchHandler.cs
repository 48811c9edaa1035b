using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class OpenBatchHandler(BotDb db) : IActionHandler<OpenBatch>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        inputs.Read<OpenBatch>() is { } action && await db.BatchViewAsync(action.Batch, track: false, ct) is { } view
            ? BatchCard.ForCell(turn.Language, view)
            : Reply.RedirectTo<ShowMenu>();
}
