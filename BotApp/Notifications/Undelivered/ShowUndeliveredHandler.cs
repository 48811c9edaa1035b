using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Notifications.Undelivered;

internal sealed class ShowUndeliveredHandler(BotDb db, ISubjectNames subjects) : IActionHandler<ShowUndelivered>
{
    public async Task<Reply> HandleAsync(ShowUndelivered action, Inputs inputs, Turn turn, CancellationToken ct) =>
        UndeliveredCard.Render(turn.Language, await db.UndeliveredViewAsync(subjects, ct));
}
