using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class DismissQuestionHandler(BotDb db) : IActionHandler<DismissQuestion>
{
    public async Task<Reply> HandleAsync(DismissQuestion action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        if (await db.UnansweredGroupAsync(action.Question, track: true, ct) is not { } group)
        {
            return Reply.RedirectTo<ShowQuestions>();
        }

        foreach (var question in group.Questions)
        {
            question.Dismiss(turn.Now);
        }

        db.Audit.Add(AuditLine.Create("faq.aside", group.First.Id, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return QuestionCard.RenderQueue(
            turn.Language, await db.UnansweredGroupsAsync(track: false, ct), skip: 0, new Phrase("Dismissed.", "सूची से हटाया गया।"));
    }
}
