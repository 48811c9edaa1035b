using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Audit;

/// <summary>Reads the audit chain.</summary>
public static class AuditQueries
{
    /// <returns>The number of the first line that does not follow the one before, or null when all do.</returns>
    public static async Task<long?> FirstBrokenLineAsync(this BotDb db, CancellationToken ct)
    {
        var (seq, hash) = (0L, AuditLine.FirstHash);
        await foreach (var line in db.Audit.AsNoTracking().OrderBy(line => line.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!line.Follows(seq, hash))
            {
                return line.Seq;
            }

            (seq, hash) = (line.Seq, line.Hash);
        }

        return null;
    }

    /// <returns>Number and hash of the last line; 0 and the first hash of all when there is none.</returns>
    public static async Task<(long Seq, string Hash)> LastAuditLineAsync(this BotDb db, CancellationToken ct) =>
        await db.Audit.AsNoTracking().OrderByDescending(line => line.Seq).FirstOrDefaultAsync(ct) is { } last
            ? (last.Seq, last.Hash)
            : (0, AuditLine.FirstHash);
}
