using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class OpenQuestionHandler(BotDb db, FaqIndex index) : IHandle<OpenQuestion>
{
    private const int Near = 3;

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues || await db.QuestionAsync(inputs.Id(OpenQuestion.Miss), track: false, ct) is not { } group)
        {
            return Reply.GoOnTo<ShowQuestions>();
        }

        var disliked = await db.FaqEntries.AsNoTracking()
            .Where(row => row.Id == group.First.EntryId)
            .Select(row => row.Entry)
            .FirstOrDefaultAsync(ct);
        var near = index.Search(group.First.Text, Near).Select(hit => hit.EntryId);
        return QuestionCard.One(
            turn.Language,
            group,
            disliked,
            await db.EntriesAsync(disliked is null ? near : near.Prepend(disliked.Id).Distinct().Take(Near), turn.Today, ct));
    }
}
