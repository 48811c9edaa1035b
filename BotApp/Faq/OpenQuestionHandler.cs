using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class OpenQuestionHandler(BotDb db, FaqIndex index) : IActionHandler<OpenQuestion>
{
    private const int MaxSimilarEntries = 3;

    public async Task<Reply> HandleAsync(OpenQuestion action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.UnansweredGroupAsync(action.Question, ct) is not { } group)
        {
            return Reply.RedirectTo<ShowQuestions>();
        }

        var disliked = await db.FaqEntries.AsNoTracking()
            .Where(row => row.Id == group.First.EntryId)
            .Select(row => row.Entry)
            .FirstOrDefaultAsync(ct);
        var near = index.Search(group.First.Text, MaxSimilarEntries).Select(hit => hit.EntryId);
        return QuestionCard.RenderGroup(
            turn.Language,
            group,
            disliked,
            await db.EntriesAsync(disliked is null ? near : near.Prepend(disliked.Id).Distinct().Take(MaxSimilarEntries), turn.Today, ct),
            mayOpenProposals: turn.CanComplete);
    }
}
