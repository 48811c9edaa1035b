using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Notifications.Undelivered;

internal sealed class ShowUndeliveredHandler(BotDb db) : IHandle<ShowUndelivered>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) =>
        turn.IsCell ? UndeliveredCard.Of(turn.Language, await db.UndeliveredViewAsync(ct)) : Reply.GoOnTo<ShowMenu>();
}
