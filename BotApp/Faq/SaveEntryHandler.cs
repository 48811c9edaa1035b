using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>
/// Stores an entry with how it read before, closes the questions it answers, tells everybody who asked, and lets the next search
/// find it: in this process at once, in the others when they notice the change.
/// </summary>
internal sealed class SaveEntryHandler(BotDb db, FaqIndex index) : IHandle<SaveEntry>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        await db.StartWritingAsync(ct);
        var id = inputs.Text(EntryDetails.EntryId);
        var row = await db.FaqEntries.FirstOrDefaultAsync(r => r.Id == id, ct);
        var question = await db.QuestionAsync(inputs.Id(EntryDetails.Miss), track: true, ct);
        var names = await db.FaqEntries.Select(r => r.Id).ToListAsync(ct);
        if (EntryDetails.Parse(inputs, row?.Entry, text => FreeName(EntryDetails.NameFor(text), names), turn.Today).IsRefused(out var why, out var details))
        {
            return EntryCard.Form(turn.Language, row, question, inputs.Text, why);
        }

        if (row is not null && row.Version != details.SeenVersion)
        {
            return EntryCard.Form(turn.Language, row, question, new Dictionary<string, string>(EntryDetails.Of(row.Entry)).GetValueOrDefault, new EntryChanged());
        }

        var told = Store(details, row, question, turn);
        await db.CountFaqChangeAsync(ct);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            return Reply.GoOnTo<EditEntry>(inputs);
        }

        var (changes, entries) = await db.ValidEntriesAsync(turn.Today, ct);
        index.Rebuild(entries, changes);
        return EntryCard.Saved(turn.Language, details.Entry, told);
    }

    /// <returns>How many officers will be told.</returns>
    private int Store(EntryDetails details, FaqRow? row, FaqMissGroup? question, Turn turn)
    {
        var wordings = question?.Misses.Where(miss => details.Wordings.Contains(miss.Id)).Select(miss => miss.Text) ?? [];
        var entry = details.Entry with { Variants = [.. details.Entry.Variants.Concat(wordings).Distinct(StringComparer.OrdinalIgnoreCase)] };
        if (row is null)
        {
            db.FaqEntries.Add(row = new FaqRow { Id = entry.Id, Entry = entry });
        }
        else
        {
            if (row.Version == 1)
            {
                Keep(row.Entry, 1, Guid.Empty, turn.Now);
            }

            (row.Entry, row.Version) = (entry, row.Version + 1);
        }

        Keep(entry, row.Version, turn.Officer.Id, turn.Now);
        db.Audit.Add(AuditLine.Note("faq.saved", SubjectOf(entry.Id), turn.Officer.Id, turn.Now, string.Create(CultureInfo.InvariantCulture, $"{entry.Id} {row.Version}")));
        var askers = new HashSet<Guid>();
        foreach (var miss in question?.Misses ?? [])
        {
            miss.Answer(entry.Id, turn.Now);
            if (askers.Add(miss.AskerId))
            {
                db.Outbox.Add(OutboxMessage.Tell(Topics.QuestionAnswered, miss.Id, 1, miss.AskerId, turn.Now));
            }
        }

        return askers.Count;
    }

    // How the delivered entry read is kept too, or its first correction would lose it.
    private void Keep(FaqEntry entry, int number, Guid by, DateTimeOffset at)
    {
        if (number != 1 || by != Guid.Empty || !db.FaqVersions.Any(version => version.EntryId == entry.Id && version.Number == 1))
        {
            db.FaqVersions.Add(new FaqVersion { Id = Guid.CreateVersion7(at), EntryId = entry.Id, Number = number, Entry = entry, ById = by, At = at });
        }
    }

    private static string FreeName(string name, IReadOnlyCollection<string> taken)
    {
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }

    // Entries are known by their name; the record wants an id.
    private static Guid SubjectOf(string entryId) => new(SHA256.HashData(Encoding.UTF8.GetBytes("faq/" + entryId)).AsSpan(0, 16));
}
