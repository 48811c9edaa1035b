using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class SuggestAnswersHandler(BotDb db) : IActionHandler<SuggestAnswers>
{
    private const int MaxSuggestions = 3;

    public async Task<Reply> HandleAsync(SuggestAnswers action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var entries = await db.EntriesAsync(action.Entries.Take(MaxSuggestions), turn.Today, ct);
        return entries.Count == 0
            ? Reply.RedirectTo<ShowMenu>()
            : AnswerCard.RenderSuggestions(
                turn.Language,
                entries,
                UnansweredQuestion.SanitizeForStorage(action.Words) ?? "");
    }
}
