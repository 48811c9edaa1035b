using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Records questions without an answer and closes them; the caller saves.</summary>
public static class UnansweredQuestionStore
{
    /// <summary>
    /// A turn that began this long ago may store its question after a later one was read: the longest turn and the difference between the
    /// clocks of two nodes.
    /// </summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Begins to write and records a question without an answer; the same question of the same officer is recorded once. Null when it may
    /// not be stored, or when <see cref="UnansweredQuestion.MaxOpenPerPerson"/> questions of the officer are open.
    /// </summary>
    public static async Task<UnansweredQuestion?> RecordUnansweredQuestionAsync(
        this BotDb db, Turn turn, string words, string? entryId, bool wanted, CancellationToken ct)
    {
        if (UnansweredQuestion.SanitizeForStorage(words) is not { } text)
        {
            return null;
        }

        // Compared with all open questions before the write lock; under it only with those that arrived in between.
        var features = QuestionFeatures.Of(text);
        var others = await db.GroupedQuestionsAsync(entryId, null, new HashSet<Guid>(), ct);
        var group = QuestionGrouping.FindGroup(features, others);
        await db.BeginWriteAsync(ct);
        var before = await db.UnansweredQuestions
            .Where(question => question.AskerId == turn.Officer.Id && question.ClosedAt == null)
            .ToListAsync(ct);
        var existing = before.FirstOrDefault(question =>
            question.EntryId == entryId && string.Equals(question.Text, text, StringComparison.OrdinalIgnoreCase));
        if (existing is null && before.Count >= UnansweredQuestion.MaxOpenPerPerson)
        {
            await db.CancelWriteAsync();
            return null;
        }

        if (existing is null)
        {
            group ??= QuestionGrouping.FindGroup(
                features,
                await db.GroupedQuestionsAsync(entryId, turn.Now - LongestTurn, others.Select(other => other.Id).ToHashSet(), ct));
            var id = Guid.CreateVersion7(turn.Now);
            db.UnansweredQuestions.Add(
                existing = new UnansweredQuestion
                {
                    Id = id,
                    Text = text,
                    AskerId = turn.Officer.Id,
                    At = turn.Now,
                    GroupId = group ?? id,
                    Features = features.ToText(),
                    EntryId = entryId
                });
        }

        existing.Wanted |= wanted;
        return existing;
    }

    /// <summary>Closes the open questions of a group with this answer and notifies everybody who asked.</summary>
    /// <returns>The number of officers that will be notified.</returns>
    public static async Task<int> AnswerGroupAsync(this BotDb db, Guid groupId, string entryId, DateTimeOffset now, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var open = db.UnansweredQuestions.Where(question => question.GroupId == groupId && question.ClosedAt == null);
        var asked = await open.OrderBy(question => question.At)
            .ThenBy(question => question.Id)
            .Select(question => new { question.Id, question.AskerId })
            .ToListAsync(ct);
        await open.ExecuteUpdateAsync(
            set => set.SetProperty(question => question.AnsweredBy, entryId).SetProperty(question => question.ClosedAt, now), ct);
        var first = asked.DistinctBy(question => question.AskerId).ToList();
        db.Outbox.AddRange(first.Select(question =>
            OutboxMessage.Notify(NotificationTopics.QuestionAnswered, question.Id, 1, question.AskerId, now)));
        return first.Count;
    }

    /// <summary>Closes the open questions of a group without an answer.</summary>
    public static async Task DismissGroupAsync(this BotDb db, Guid groupId, DateTimeOffset now, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        await db.UnansweredQuestions.Where(question => question.GroupId == groupId && question.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(question => question.ClosedAt, now), ct);
    }
}
