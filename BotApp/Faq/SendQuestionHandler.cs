using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class SendQuestionHandler(BotDb db) : IActionHandler<SendQuestion>
{
    public async Task<Reply> HandleAsync(SendQuestion action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var typed = TypedText.Normalize(inputs.Text(SendQuestion.Question) ?? "");
        if (typed.Length == 0)
        {
            return QuestionCard.RenderForm(
                turn.Language,
                null,
                action.Entry,
                new FieldMissing(SendQuestion.Question, QuestionCard.Question));
        }

        if (typed.Length > UnansweredQuestion.MaxLength)
        {
            return QuestionCard.RenderForm(
                turn.Language,
                typed,
                action.Entry,
                new TextTooLong(SendQuestion.Question, QuestionCard.Question, typed.Length, UnansweredQuestion.MaxLength));
        }

        var known = await db.FaqEntries.AnyAsync(row => row.Id == action.Entry, ct) ? action.Entry : null;
        if (await db.RecordUnansweredQuestionAsync(turn, typed, known, wanted: true, ct) is null)
        {
            return QuestionCard.RenderForm(turn.Language, typed, action.Entry, new TooManyOpenQuestions());
        }

        await db.SaveAsync(turn.Now, ct);
        return QuestionCard.RenderSent(turn.Language, typed);
    }
}
