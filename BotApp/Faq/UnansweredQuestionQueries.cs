using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Reads open questions without an answer, by groups with the same meaning.</summary>
public static class UnansweredQuestionQueries
{
    /// <summary>
    /// One page of the groups in the cell's order of work: reply wanted first, then by number of askers, then oldest first.
    /// </summary>
    public static async Task<UnansweredQuestionList> UnansweredListAsync(
        this BotDb db, int skip, CancellationToken ct, int take = UnansweredQuestionList.Size)
    {
        var groups = db.OpenQuestions().GroupBy(question => question.GroupId);
        var total = await groups.CountAsync(ct);
        var ids = await groups
            .Select(group => new
            {
                group.Key,
                Wanted = group.Max(question => question.Wanted ? 1 : 0),
                Askers = group.Select(question => question.AskerId).Distinct().Count(),
                Since = group.Min(question => question.At),
            })
            .OrderByDescending(group => group.Wanted)
            .ThenByDescending(group => group.Askers)
            .ThenBy(group => group.Since)
            .ThenBy(group => group.Key)
            .Skip(skip)
            .Take(take)
            .Select(group => group.Key)
            .ToListAsync(ct);
        var questions = (await db.OpenQuestions().Where(question => ids.Contains(question.GroupId)).ToListAsync(ct))
            .ToLookup(question => question.GroupId);
        var proposed = await db.ProposedAnswersAsync(ids, ct);
        return new UnansweredQuestionList(
            [.. ids.Where(questions.Contains).Select(id => ToGroup(questions[id], proposed))], skip, total);
    }

    /// <summary>The open questions with the same meaning as this one; null when it is closed or does not exist.</summary>
    public static async Task<UnansweredQuestionGroup?> UnansweredGroupAsync(this BotDb db, Guid? questionId, CancellationToken ct)
    {
        var same = await db.OpenQuestions()
            .Where(question => db.OpenQuestions().Any(one => one.Id == questionId && one.GroupId == question.GroupId))
            .ToListAsync(ct);
        return same.Count == 0 ? null : ToGroup(same, await db.ProposedAnswersAsync([same[0].GroupId], ct));
    }

    /// <summary>
    /// The open questions about that entry (null: about none), oldest first, by what a new one is compared with.
    /// </summary>
    /// <param name="since">Only those that arrived since; null for all.</param>
    /// <param name="except">Ids of questions that are known already.</param>
    public static async Task<IReadOnlyList<GroupedQuestion>> GroupedQuestionsAsync(
        this BotDb db, string? entryId, DateTimeOffset? since, IReadOnlySet<Guid> except, CancellationToken ct)
    {
        var open = db.OpenQuestions().Where(question => question.EntryId == entryId && (since == null || question.At >= since));
        if (except.Count > 0)
        {
            var unknown = (await open.Select(question => question.Id).ToListAsync(ct)).Where(id => !except.Contains(id)).ToList();
            if (unknown.Count == 0)
            {
                return [];
            }

            open = open.Where(question => unknown.Contains(question.Id));
        }

        return await open.OrderBy(question => question.At)
            .ThenBy(question => question.Id)
            .Select(question => new GroupedQuestion(question.Id, question.GroupId, question.Features))
            .ToListAsync(ct);
    }

    private static IQueryable<UnansweredQuestion> OpenQuestions(this BotDb db) =>
        db.UnansweredQuestions.AsNoTracking().Where(question => question.ClosedAt == null);

    private static UnansweredQuestionGroup ToGroup(IEnumerable<UnansweredQuestion> questions, ILookup<Guid, ProposedAnswer> proposed)
    {
        UnansweredQuestion[] ordered = [.. questions.OrderBy(question => question.At).ThenBy(question => question.Id)];
        return new UnansweredQuestionGroup(ordered) { Proposed = [.. proposed[ordered[0].GroupId]] };
    }
}
