using BotApp.Basics;
using BotApp.Faq.Workbook;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Queries for answers and the search index.</summary>
public static class FaqQueries
{
    /// <summary>Counter of changes to the entries, by which each process notices them.</summary>
    internal const string RevisionCounter = "faq";

    /// <summary>The number of changes so far.</summary>
    public static async Task<long> FaqRevisionAsync(this BotDb db, CancellationToken ct) =>
        await db.Counters.AsNoTracking()
            .Where(counter => counter.Name == RevisionCounter)
            .Select(counter => counter.Value)
            .FirstOrDefaultAsync(ct);

    /// <summary>The entries valid on that day, and a revision that is at most as new as they are.</summary>
    public static async Task<(long Changes, IReadOnlyList<FaqEntry> Entries)> ValidEntriesAsync(
        this BotDb db, DateOnly today, CancellationToken ct)
    {
        var changes = await db.FaqRevisionAsync(ct);
        var entries = await db.FaqEntries.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Entry).ToListAsync(ct);
        return (changes, [.. entries.Where(entry => entry.IsValidOn(today))]);
    }

    /// <summary>The ids of all entries, which a new one must not repeat.</summary>
    public static Task<HashSet<string>> EntryIdsAsync(this BotDb db, CancellationToken ct) =>
        db.FaqEntries.Select(row => row.Id).ToHashSetAsync(ct);

    /// <summary>Entries valid on that day, in the order of the given ids.</summary>
    public static async Task<IReadOnlyList<FaqEntry>> EntriesAsync(
        this BotDb db, IEnumerable<string> ids, DateOnly today, CancellationToken ct)
    {
        var wanted = ids.ToList();
        var found = await db.FaqEntries.AsNoTracking().Where(row => wanted.Contains(row.Id)).Select(row => row.Entry).ToListAsync(ct);
        return [.. found.Where(entry => entry.IsValidOn(today)).OrderBy(entry => wanted.IndexOf(entry.Id))];
    }

    /// <summary>An entry with its contacts; null when it does not exist or is not valid on that day.</summary>
    public static async Task<AnswerView?> AnswerAsync(
        this BotDb db, string? entryId, string? words, DateOnly today, CancellationToken ct) =>
        entryId is not null && await db.EntriesAsync([entryId], today, ct) is [var entry]
            ? await db.AnswerViewAsync(entry, words, ct)
            : null;

    public static async Task<AnswerView> AnswerViewAsync(this BotDb db, FaqEntry entry, string? words, CancellationToken ct)
    {
        var keys = AnswerView.ContactKeys(entry).ToList();
        var contacts = await db.Contacts.AsNoTracking().Where(contact => keys.Contains(contact.Key)).ToListAsync(ct);
        return new AnswerView(
            entry,
            [.. contacts.OrderBy(contact => keys.IndexOf(contact.Key))],
            UnansweredQuestion.SanitizeForStorage(words) ?? "");
    }

    /// <summary>Contact keys that an entry may use, with their names.</summary>
    public static async Task<IReadOnlyList<(string Key, Phrase Name)>> EntryContactsAsync(this BotDb db, CancellationToken ct)
    {
        var contacts = await db.ContactsAsync(ct);
        return [
            .. contacts.Select(contact => (contact.Key, contact.Name)),
            .. ContactRoles.Keys.Select(key => (key, ContactRoles.DisplayText(key)!))
        ];
    }

    /// <summary>The changes that the rows of a workbook would make.</summary>
    public static async Task<EntriesPlan> EntriesPlanAsync(
        this BotDb db, IReadOnlyList<FilledRow> rows, DateOnly today, CancellationToken ct)
    {
        var contacts = (await db.EntryContactsAsync(ct)).Select(contact => contact.Key).ToHashSet();
        return EntriesPlan.Build(rows, await db.FaqEntries.AsNoTracking().ToListAsync(ct), contacts, today);
    }
}
