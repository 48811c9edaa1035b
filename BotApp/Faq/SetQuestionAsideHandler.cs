using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class SetQuestionAsideHandler(BotDb db) : IHandle<SetQuestionAside>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        await db.StartWritingAsync(ct);
        if (await db.QuestionAsync(inputs.Id(OpenQuestion.Miss), track: true, ct) is not { } group)
        {
            return Reply.GoOnTo<ShowQuestions>();
        }

        foreach (var miss in group.Misses)
        {
            miss.SetAside(turn.Now);
        }

        db.Audit.Add(AuditLine.Note("faq.aside", group.First.Id, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return QuestionCard.List(
            turn.Language, await db.QuestionsAsync(track: false, ct), skip: 0, new Phrase("Dismissed.", "सूची से हटाया गया।"));
    }
}
