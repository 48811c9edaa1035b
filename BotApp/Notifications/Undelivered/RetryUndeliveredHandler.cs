using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Notifications.Undelivered;

internal sealed class RetryUndeliveredHandler(BotDb db, ISubjectNames subjects) : IActionHandler<RetryUndelivered>
{
    public async Task<Reply> HandleAsync(RetryUndelivered action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var count = await db.RetryUndeliveredAsync(db.UndeliveredForRetry(), turn.Officer.Id, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return UndeliveredCard.Render(
            turn.Language,
            await db.UndeliveredViewAsync(subjects, ct),
            new Phrase($"Sent again: {count}", $"पुनः भेजे गए: {count}"));
    }
}
