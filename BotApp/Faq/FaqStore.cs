using System.Globalization;
using BotApp.Audit;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Saves entries with their version history.</summary>
public static class FaqStore
{
    /// <summary>
    /// Updates <paramref name="row"/> or adds a new entry, with its history and audit line; the caller increments the revision and saves.
    /// </summary>
    /// <param name="confirmedById">The second person, for an entry that needed one.</param>
    /// <returns>The version it has now.</returns>
    public static async Task<int> SaveEntryAsync(
        this BotDb db,
        StoredFaqEntry? row,
        FaqEntry entry,
        Guid authorId,
        DateTimeOffset now,
        CancellationToken ct,
        Guid? confirmedById = null)
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
                db.AddVersion(row, Guid.Empty, now);
            }

            (row.Entry, row.Version) = (entry, row.Version + 1);
        }

        db.AddVersion(row, authorId, now);
        var author = confirmedById is null ? "" : $" proposed by {authorId:N}";
        db.Audit.Add(AuditLine.Create(
            "faq.saved",
            AuditLine.SubjectOf("faq", row.Id),
            confirmedById ?? authorId,
            now,
            string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Version}{author}")));
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
