using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Consolidation.Contents;

internal sealed class ShowBatchLetterTextHandler(BotDb db, OfficeProfile profile) : IActionHandler<ShowBatchLetterText>
{
    public async Task<Reply> HandleAsync(ShowBatchLetterText action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.BatchContentsAsync(action.Batch, action.Kind, turn, profile, ct) is { Lines.Count: > 0 } view
            ? BatchContentsCard.Letter(turn.Language, view, profile)
            : Reply.RedirectTo<ShowMenu>();
}
