using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class ShowAnswerHandler(BotDb db) : IActionHandler<ShowAnswer>
{
    public async Task<Reply> HandleAsync(ShowAnswer action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.AnswerAsync(inputs.Text(ShowAnswer.Entry), inputs.Text(ShowAnswer.Words), turn.Today, ct) is { } view
            ? AnswerCard.Render(turn.Language, view, more: inputs.Text(ShowAnswer.More) is not null, mayRate: turn.Officer.IsKnown)
            : Reply.RedirectTo<ShowMenu>();
}
