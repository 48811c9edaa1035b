using System.Globalization;
using BotApp.Audit;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Verifies the audit chain from its first line. The chain reveals changed and removed lines, but not a truncated end: for that the
/// operator keeps the number and hash of the last line and passes them to the next run.
/// </summary>
internal sealed class VerifyAuditCommand(BotDb db) : ICommand
{
    private const string Anchor = "--anchor";

    public string Name => "verify-audit";

    public string Usage => "[--anchor <line>:<hash>]   verifies the audit line by line; the anchor is printed by an earlier run";

    public async Task<CommandResult> RunAsync(string[] words, CancellationToken ct)
    {
        if (words is not ([] or [Anchor, _]))
        {
            return CommandResult.InvalidUsage;
        }

        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (await db.FirstBrokenLineAsync(ct) is { } broken)
        {
            return CommandResult.Failed($"The audit is broken at line {broken}: it does not follow the previous line. A line was changed, inserted or removed there.");
        }

        if (words is [_, var anchor] && !await ContainsAnchorAsync(anchor, ct))
        {
            return CommandResult.Failed($"The audit has no line {anchor}: its end was removed or replaced after that was printed.");
        }

        var last = await db.LastAuditLineAsync(ct);
        return CommandResult.Done($"The audit is intact: {last.Seq} lines. Keep this for the next run: {Anchor} {last.Seq}:{last.Hash}");
    }

    private Task<bool> ContainsAnchorAsync(string anchor, CancellationToken ct) =>
        anchor.Split(':') is [var number, var hash] && long.TryParse(number, CultureInfo.InvariantCulture, out var seq)
            ? seq == 0 ? Task.FromResult(true) : db.Audit.AnyAsync(line => line.Seq == seq && line.Hash == hash, ct)
            : Task.FromResult(false);
}
