using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class SendQuestionHandler(BotDb db) : IHandle<SendQuestion>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var (typed, entry) = (TypedText.Clean(inputs.Text(SendQuestion.Question) ?? ""), inputs.Text(ShowAnswer.Entry));
        if (typed.Length == 0)
        {
            return QuestionCard.Ask(turn.Language, null, entry, new Missing(SendQuestion.Question, QuestionCard.Question));
        }

        if (typed.Length > FaqMiss.Longest)
        {
            return QuestionCard.Ask(
                turn.Language,
                typed,
                entry,
                new TooLong(SendQuestion.Question, QuestionCard.Question, typed.Length, FaqMiss.Longest));
        }

        await db.StartWritingAsync(ct);
        await db.NoteMissAsync(turn, typed, await db.FaqEntries.AnyAsync(row => row.Id == entry, ct) ? entry : null, wanted: true, ct);
        await db.SaveAsync(turn.Now, ct);
        return QuestionCard.Asked(turn.Language, typed);
    }
}
