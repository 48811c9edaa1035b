using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.OfficeDirectory.Cover;

internal sealed class ShowCoverHandler(BotDb db) : IHandle<ShowCover>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        CoverCard.Mine(turn.Language, await db.CoverViewAsync(turn, ct));
}
