using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class ShowAnswerHandler(BotDb db) : IActionHandler<ShowAnswer>
{
    public async Task<Reply> HandleAsync(ShowAnswer action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.AnswerAsync(action.Entry, action.Words, turn.Today, ct) is { } view
            ? AnswerCard.Render(turn.Language, view, action.More, mayRate: turn.Officer.IsKnown)
            : Reply.RedirectTo<ShowMenu>();
}
