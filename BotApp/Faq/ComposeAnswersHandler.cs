using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Faq;

/// <summary>
/// Finds answers for the compose box of any chat. Read-only: the chat belongs to somebody else, so nothing about it is stored.
/// </summary>
internal sealed class ComposeAnswersHandler(BotDb db, FaqIndex index, TimeProvider clock) : IMessageExtension
{
    public async Task<IReadOnlyList<MessageExtensionItem>> SearchAsync(Caller who, string words, int skip, int most, CancellationToken ct)
    {
        if (await db.OfficerWithAccessAsync(who, ct) is not { } officer)
        {
            return [];
        }

        var found = words.Length == 0 ? await FirstAsync(Today, skip, most, ct) : await FindAnswersAsync(words, Today, skip, most, ct);
        List<MessageExtensionItem> answers = [];
        foreach (var entry in found)
        {
            answers.Add(await AnswerAsync(entry, officer, who, ct));
        }

        return answers;
    }

    public async Task<MessageExtensionItem?> SelectItemAsync(Caller who, string entryId, CancellationToken ct) =>
        await db.OfficerWithAccessAsync(who, ct) is { } officer && await db.EntriesAsync([entryId], Today, ct) is [var entry]
            ? await AnswerAsync(entry, officer, who, ct)
            : null;

    private DateOnly Today => OfficeTime.DayOf(clock.GetUtcNow());

    private async Task<MessageExtensionItem> AnswerAsync(FaqEntry entry, Officer officer, Caller who, CancellationToken ct)
    {
        var language = officer.Language ?? who.Locale ?? officer.PreferredLanguage;
        var view = await db.AnswerViewAsync(entry, null, ct);
        return new MessageExtensionItem(
            entry.Id,
            entry.Question.In(language),
            entry.ShortAnswer.In(language),
            AnswerCard.RenderForPaste(language, view));
    }

    private Task<IReadOnlyList<FaqEntry>> FindAnswersAsync(string words, DateOnly today, int skip, int most, CancellationToken ct) =>
        db.EntriesAsync(index.Search(words, skip + most).Skip(skip).Select(hit => hit.EntryId), today, ct);

    // Before anything is typed, list the topics of the circular first: those that lead to a flow.
    private async Task<IReadOnlyList<FaqEntry>> FirstAsync(DateOnly today, int skip, int most, CancellationToken ct)
    {
        var (_, entries) = await db.ValidEntriesAsync(today, ct);
        return [.. entries.OrderBy(entry => entry.Flow is null)
            .ThenBy(entry => entry.Kind)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Skip(skip)
            .Take(most)];
    }
}
