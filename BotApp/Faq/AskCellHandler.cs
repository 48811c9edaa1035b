using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Sends an unanswered question to the cell at once; any other question goes through a form.</summary>
internal sealed class AskCellHandler(BotDb db) : IActionHandler<AskCell>
{
    public async Task<Reply> HandleAsync(AskCell action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.UnansweredQuestions.FirstOrDefaultAsync(
            question => question.Id == action.Question && question.AskerId == turn.Officer.Id,
            ct) is not { } existing)
        {
            return QuestionCard.RenderForm(turn.Language, action.Words, action.Entry);
        }

        existing.Wanted = true;
        await db.SaveAsync(turn.Now, ct);
        return QuestionCard.RenderSent(turn.Language, existing.Text);
    }
}
