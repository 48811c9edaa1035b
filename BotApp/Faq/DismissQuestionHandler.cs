using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class DismissQuestionHandler(BotDb db) : IActionHandler<DismissQuestion>
{
    public async Task<Reply> HandleAsync(DismissQuestion action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.UnansweredGroupAsync(action.Question, ct) is not { First: var first })
        {
            return Reply.RedirectTo<ShowQuestions>();
        }

        await db.DismissGroupAsync(first.GroupId, turn.Now, ct);
        db.Audit.Add(AuditLine.Create("faq.aside", first.Id, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return QuestionCard.RenderQueue(
            turn.Language, await db.UnansweredListAsync(skip: 0, ct), new Phrase("Dismissed.", "सूची से हटाया गया।"));
    }
}
