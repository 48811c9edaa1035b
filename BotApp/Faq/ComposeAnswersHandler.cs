using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Answers for the compose box of any chat. Reads only: that chat is somebody else's, so nothing of it is noted.</summary>
internal sealed class ComposeAnswersHandler(BotDb db, FaqIndex index, TimeProvider clock) : IAnswerCompose
{
    public async Task<IReadOnlyList<ComposeAnswer>> FindAsync(Caller who, string words, int skip, int most, CancellationToken ct)
    {
        var officer = await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.AadObjectId == who.AadObjectId, ct);
        if (officer is not { IsKnown: true })
        {
            return [];
        }

        var today = OfficeTime.DayOf(clock.GetUtcNow());
        var language = officer.Language ?? who.Locale ?? officer.Speaks;
        var found = words.Length == 0 ? await FirstAsync(today, skip, most, ct) : await NearAsync(words, today, skip, most, ct);
        List<ComposeAnswer> answers = [];
        foreach (var entry in found)
        {
            var view = await db.ViewAsync(entry, null, ct);
            answers.Add(new ComposeAnswer(entry.Question.In(language), entry.ShortAnswer.In(language), AnswerCard.ToPaste(language, view)));
        }

        return answers;
    }

    private Task<IReadOnlyList<FaqEntry>> NearAsync(string words, DateOnly today, int skip, int most, CancellationToken ct) =>
        db.EntriesAsync(index.Search(words, skip + most).Skip(skip).Select(hit => hit.EntryId), today, ct);

    // Before anything is typed: what the circular is about, which is what has a flow.
    private async Task<IReadOnlyList<FaqEntry>> FirstAsync(DateOnly today, int skip, int most, CancellationToken ct)
    {
        var (_, entries) = await db.ValidEntriesAsync(today, ct);
        return [.. entries.OrderBy(entry => entry.Flow is null).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Id, StringComparer.Ordinal).Skip(skip).Take(most)];
    }
}
