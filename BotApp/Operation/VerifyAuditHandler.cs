using System.Globalization;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Verifies the audit chain from its first line. The chain reveals changed and removed lines, but not a truncated end: for that the
/// operator keeps the number and hash of the last line and passes them to the next run.
/// </summary>
internal sealed class VerifyAuditHandler(BotDb db) : IOperate
{
    private const string Anchor = "--anchor";

    public string Name => "verify-audit";

    public string Usage => "[--anchor <line>:<hash>]   verifies the audit line by line; the anchor is printed by an earlier run";

    public async Task<Outcome> RunAsync(string[] words, CancellationToken ct)
    {
        if (words is not ([] or [Anchor, _]))
        {
            return Outcome.Misused;
        }

        if (await db.WhyUnusableAsync(ct) is { } why)
        {
            return Outcome.Failed(why);
        }

        if (await db.FirstBrokenLineAsync(ct) is { } broken)
        {
            return Outcome.Failed($"The audit is broken at line {broken}: it does not follow the previous line. A line was changed, inserted or removed there.");
        }

        if (words is [_, var anchor] && !await HasAsync(anchor, ct))
        {
            return Outcome.Failed($"The audit has no line {anchor}: its end was removed or replaced after that was printed.");
        }

        var last = await db.LastLineAsync(ct);
        return Outcome.Done($"The audit is intact: {last.Seq} lines. Keep this for the next run: {Anchor} {last.Seq}:{last.Hash}");
    }

    private Task<bool> HasAsync(string anchor, CancellationToken ct) =>
        anchor.Split(':') is [var number, var hash] && long.TryParse(number, CultureInfo.InvariantCulture, out var seq)
            ? seq == 0 ? Task.FromResult(true) : db.Audit.AnyAsync(line => line.Seq == seq && line.Hash == hash, ct)
            : Task.FromResult(false);
}
