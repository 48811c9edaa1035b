using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class ShowQuestionsHandler(BotDb db) : IHandle<ShowQuestions>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => turn.AnswersColleagues
        ? QuestionCard.List(turn.Language, await db.QuestionsAsync(track: false, ct), inputs.Number(ShowQuestions.Skip) ?? 0)
        : Reply.GoOnTo<ShowMenu>();
}
