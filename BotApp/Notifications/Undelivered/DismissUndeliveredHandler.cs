using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Notifications.Undelivered;

internal sealed class DismissUndeliveredHandler(BotDb db, ISubjectNames subjects) : IActionHandler<DismissUndelivered>
{
    public async Task<Reply> HandleAsync(DismissUndelivered action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var count = await db.CloseUndeliveredAsync(db.UndeliveredForClosing(), turn.Officer.Id, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return UndeliveredCard.Render(
            turn.Language,
            await db.UndeliveredViewAsync(subjects, ct),
            new Phrase($"Closed: {count}", $"बंद किए गए: {count}"));
    }
}
