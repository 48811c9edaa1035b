using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Faq.Workbook;
using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>
/// Stores a new version of an entry, closes the questions it answers, notifies everybody who asked, and updates the search
/// index: in this process at once, in others when they detect the change. An entry that names a way to reach somebody is only proposed.
/// </summary>
internal sealed class SaveEntryHandler(BotDb db, FaqIndex index) : IActionHandler<SaveEntry>
{
    public async Task<Reply> HandleAsync(SaveEntry action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        // The entry's version is a concurrency token: whoever saves second saves nothing.
        var row = await db.FaqEntries.FirstOrDefaultAsync(r => r.Id == action.Text.Entry, ct);
        var question = await db.UnansweredGroupAsync(action.Text.Question, ct);
        var names = await db.EntryIdsAsync(ct);
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
        if (entry.FindContactPoint() is not null)
        {
            return await ProposeAsync(row, entry, question, action.Text, turn, ct);
        }

        await db.SaveEntryAsync(row, entry, turn.Officer.Id, turn.Now, ct);
        await db.ReplaceTextProposalsAsync(
            TextKind.Answer, [AnswerProposalStore.KeyOf(row, entry)], AnswerProposalStore.Name, turn.Officer.Id, turn.Now, ct);
        await db.IncrementFaqRevisionAsync(ct);
        var told = question is null ? 0 : await db.AnswerGroupAsync(question.First.GroupId, entry.Id, turn.Now, ct);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            // The entry has changed, or its id was taken: decided again by what is stored now.
            return Reply.RedirectTo(action);
        }

        var (changes, entries) = await db.ValidEntriesAsync(turn.Today, ct);
        index.Rebuild(entries, changes);
        return EntryCard.Saved(turn.Language, entry, told);
    }

    private async Task<Reply> ProposeAsync(
        StoredFaqEntry? row, FaqEntry entry, UnansweredQuestionGroup? question, EntryText text, Turn turn, CancellationToken ct)
    {
        var confirmers = await db.TextConfirmersAsync(turn.Officer.Id, turn.Now, ct);
        if (confirmers.All.Count == 0)
        {
            return EntryCard.Form(turn.Language, row, question, text.ValueOf, new NobodyToConfirm());
        }

        var proposal = AnswerProposalStore.Create(row, entry, question?.First.GroupId, turn.Officer.Id, turn.Now);
        await db.ProposeTextAsync(proposal, AnswerProposalStore.Name, confirmers, turn.Now, ct);
        return await db.SaveAsync(turn.Now, ct)
            ? EntryCard.Proposed(turn.Language, entry, confirmers)
            : Reply.RedirectTo(new SaveEntry(text));
    }
}
