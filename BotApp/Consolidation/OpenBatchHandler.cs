using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation;

internal sealed class OpenBatchHandler(BotDb db) : IActionHandler<OpenBatch>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        turn.IsCell && await db.BatchViewAsync(inputs.Id(OpenBatch.Batch), track: false, ct) is { } view
            ? BatchCard.ForCell(turn.Language, view)
            : Reply.RedirectTo<ShowMenu>();
}
