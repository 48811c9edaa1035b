using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class ShowQuestionsHandler(BotDb db) : IActionHandler<ShowQuestions>
{
    public async Task<Reply> HandleAsync(ShowQuestions action, Inputs inputs, Turn turn, CancellationToken ct) =>
        QuestionCard.RenderQueue(turn.Language, await db.UnansweredListAsync(action.Skip ?? 0, ct));
}
