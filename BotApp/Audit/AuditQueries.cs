using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Audit;

/// <summary>Reads the audit chain.</summary>
public static class AuditQueries
{
    /// <summary>Verifies the chain from its first line.</summary>
    /// <param name="each">Gets every line that follows the one before.</param>
    /// <returns>
    /// The number of the first line that does not follow the one before, or null when all do. Keys are used in the order of the rotations,
    /// and the last line must be under a key that still encrypts: somebody with a key from before a rotation cannot write a new chain with
    /// it.
    /// </returns>
    public static async Task<long?> FirstBrokenLineAsync(this BotDb db, CancellationToken ct, Action<AuditLine>? each = null)
    {
        var keys = db.AuditKeys;
        var (seq, hash, age) = (0L, AuditLine.FirstHash, keys.All.Count - 1);
        await foreach (var line in db.Audit.AsNoTracking().OrderBy(line => line.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            while (!line.Follows(seq, hash, keys.All[age]))
            {
                if (--age < 0)
                {
                    return line.Seq;
                }
            }

            each?.Invoke(line);
            (seq, hash) = (line.Seq, line.Hash);
        }

        return seq > 0 && age >= keys.InUse ? seq : null;
    }

    /// <returns>
    /// The number of the last line, 0 without any: what was decided after this reading has a higher one, whoever decided it.
    /// </returns>
    public static async Task<long> LastAuditSeqAsync(this BotDb db, CancellationToken ct) =>
        await db.Audit.MaxAsync(line => (long?)line.Seq, ct) ?? 0;

    /// <returns>Number and hash of the last line; 0 and the first hash of all when there is none.</returns>
    public static async Task<(long Seq, string Hash)> LastAuditLineAsync(this BotDb db, CancellationToken ct) =>
        await db.Audit.AsNoTracking().OrderByDescending(line => line.Seq).FirstOrDefaultAsync(ct) is { } last
            ? (last.Seq, last.Hash)
            : (0, AuditLine.FirstHash);
}
