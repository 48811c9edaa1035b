using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
            SubjectOf(row.Id),
            turn.Officer.Id,
            turn.Now,
            string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Version}")));
        return row.Version;
    }

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

    // Entries are identified by name; the audit needs an id.
    private static Guid SubjectOf(string entryId) => new(SHA256.HashData(Encoding.UTF8.GetBytes("faq/" + entryId)).AsSpan(0, 16));
}
