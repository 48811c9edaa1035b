using System.Globalization;
using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Saves entries with their version history.</summary>
public static class FaqStore
{
    /// <summary>
    /// Updates <paramref name="row"/> or adds a new entry, with its history and audit line; the caller increments the revision and saves.
    /// </summary>
    /// <returns>The version it has now.</returns>
    public static async Task<int> SaveEntryAsync(this BotDb db, StoredFaqEntry? row, FaqEntry entry, Turn turn, CancellationToken ct)
    {
        if (row is null)
        {
            db.FaqEntries.Add(row = new StoredFaqEntry { Id = entry.Id, Entry = entry });
        }
        else
        {
            // A shipped entry has no history yet: without this, its first correction would lose the original.
            if (row.Version == 1 && !await db.FaqVersions.AnyAsync(version => version.EntryId == row.Id && version.Number == 1, ct))
            {
                db.AddVersion(row, Guid.Empty, turn.Now);
            }

            (row.Entry, row.Version) = (entry, row.Version + 1);
        }

        db.AddVersion(row, turn.Officer.Id, turn.Now);
        db.Audit.Add(AuditLine.Create(
            "faq.saved",
            AuditLine.SubjectOf("faq", row.Id),
            turn.Officer.Id,
            turn.Now,
            string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Version}")));
        return row.Version;
    }

    /// <summary>Counts a change of the entries; the caller saves.</summary>
    public static Task<long> IncrementFaqRevisionAsync(this BotDb db, CancellationToken ct) =>
        db.NextNumberAsync(FaqQueries.RevisionCounter, ct);

    private static void AddVersion(this BotDb db, StoredFaqEntry row, Guid by, DateTimeOffset at) =>
        db.FaqVersions.Add(new FaqEntryVersion
        {
            Id = Guid.CreateVersion7(at),
            EntryId = row.Id,
            Number = row.Version,
            Entry = row.Entry,
            ById = by,
            At = at
        });
}
