using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Menu;

internal sealed class ShowMoreHandler(BotDb db) : IActionHandler<ShowMore>
{
    public async Task<Reply> HandleAsync(ShowMore action, Inputs inputs, Turn turn, CancellationToken ct) =>
        MenuCard.RenderMore(turn, await db.MenuCountsAsync(turn, ct));
}
