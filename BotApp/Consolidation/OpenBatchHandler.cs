using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Dispatch;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation;

/// <summary>Shows a batch with the cell's actions, or to the heads of its office what became of it.</summary>
internal sealed class OpenBatchHandler(BotDb db) : IActionHandler<OpenBatch>
{
    public async Task<Reply> HandleAsync(OpenBatch action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.BatchViewAsync(action.Batch, track: false, ct) is not { } view || !turn.MayOpen(view.Batch) ? Reply.RedirectTo<ShowMenu>()
        : turn.CanComplete ? BatchCard.ForCell(turn.Language, view, skip: action.Skip ?? 0)
        : BatchContentsCard.ForHead(turn.Language, view, (await db.MailStateAsync(view.Batch, ct)).Words, action.Skip ?? 0);
}
