using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Faq.Workbook;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>
/// Stores a new version of an entry, closes the questions it answers, notifies everybody who asked, and updates the search
/// index: in this process at once, in others when they detect the change.
/// </summary>
internal sealed class SaveEntryHandler(BotDb db, FaqIndex index) : IActionHandler<SaveEntry>
{
    public async Task<Reply> HandleAsync(SaveEntry action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var row = await db.FaqEntries.FirstOrDefaultAsync(r => r.Id == action.Text.Entry, ct);
        var question = await db.UnansweredGroupAsync(action.Text.Question, track: true, ct);
        var names = await db.FaqEntries.Select(r => r.Id).ToHashSetAsync(ct);
        if (EntryDetails.Parse(action.Text, row?.Entry, text => EntriesPlan.UniqueName(EntryDetails.SlugFor(text), names), turn.Today)
            .IsRefused(out var why, out var details))
        {
            return EntryCard.Form(turn.Language, row, question, action.Text.ValueOf, why);
        }

        if (row is not null && row.Version != details.SeenVersion)
        {
            return EntryCard.Form(
                turn.Language,
                row,
                question,
                new Dictionary<string, string>(EntryDetails.ToFields(row.Entry)).GetValueOrDefault,
                new EntryChanged());
        }

        var entry = details.WithWordingsFrom(question);
        await db.SaveEntryAsync(row, entry, turn, ct);
        var told = Answer(question, entry, turn);
        await db.IncrementFaqRevisionAsync(ct);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            return Reply.RedirectTo(new EditEntry(action.Text.Question, action.Text.Entry));
        }

        var (changes, entries) = await db.ValidEntriesAsync(turn.Today, ct);
        index.Rebuild(entries, changes);
        return EntryCard.Saved(turn.Language, entry, told);
    }

    /// <returns>The number of officers that will be notified.</returns>
    private int Answer(UnansweredQuestionGroup? question, FaqEntry entry, Turn turn)
    {
        var askers = new HashSet<Guid>();
        foreach (var miss in question?.Questions ?? [])
        {
            miss.Answer(entry.Id, turn.Now);
            if (askers.Add(miss.AskerId))
            {
                db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.QuestionAnswered, miss.Id, 1, miss.AskerId, turn.Now));
            }
        }

        return askers.Count;
    }
}
