using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Faq;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Saves entries with their version history.</summary>
public static class FaqWork
{
    /// <summary>
    /// Updates <paramref name="row"/> or adds a new entry, with its history and audit line; the caller increments the revision and saves.
    /// </summary>
    /// <returns>The version it has now.</returns>
    public static async Task<int> StoreEntryAsync(this BotDb db, FaqRow? row, FaqEntry entry, Turn turn, CancellationToken ct)
    {
        if (row is null)
        {
            db.FaqEntries.Add(row = new FaqRow { Id = entry.Id, Entry = entry });
        }
        else
        {
            // A shipped entry has no history yet: without this, its first correction would lose the original.
            if (row.Version == 1 && !await db.FaqVersions.AnyAsync(version => version.EntryId == row.Id && version.Number == 1, ct))
            {
                db.Keep(row, Guid.Empty, turn.Now);
            }

            (row.Entry, row.Version) = (entry, row.Version + 1);
        }

        db.Keep(row, turn.Officer.Id, turn.Now);
        db.Audit.Add(AuditLine.Note("faq.saved", SubjectOf(row.Id), turn.Officer.Id, turn.Now, string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Version}")));
        return row.Version;
    }

    private static void Keep(this BotDb db, FaqRow row, Guid by, DateTimeOffset at) =>
        db.FaqVersions.Add(new FaqVersion { Id = Guid.CreateVersion7(at), EntryId = row.Id, Number = row.Version, Entry = row.Entry, ById = by, At = at });

    // Entries are identified by name; the audit needs an id.
    private static Guid SubjectOf(string entryId) => new(SHA256.HashData(Encoding.UTF8.GetBytes("faq/" + entryId)).AsSpan(0, 16));
}
