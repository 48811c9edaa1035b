using System.CommandLine;
using BotApp.Audit;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Verifies the audit chain from its first line. The chain reveals changed and removed lines, but not a truncated end: for that the
/// operator keeps the number and hash of the last line and passes them to the next run.
/// </summary>
internal sealed class VerifyAuditCommand(BotDb db)
{
    private const string Anchor = "--anchor";

    public static Command Describe(ICommandRunner runner)
    {
        var anchor = new Option<AuditAnchor?>(Anchor)
        {
            Description = "What an earlier run printed. A line that is missing since then shows that the end of the audit was removed.",
            HelpName = "line:hash",
            CustomParser = given =>
            {
                if (!AuditAnchor.TryParse(given.Tokens[0].Value, out var parsed))
                {
                    given.AddError($"{Anchor} takes a line number, a colon and 64 hexadecimal digits: copy what an earlier run printed.");
                }

                return parsed;
            },
        };
        var command = new Command(
            "verify-audit",
            "Verifies the audit line by line, and names the first line that was changed, inserted or removed.")
        {
            anchor,
        };
        command.SetAction((words, ct) => runner.RunAsync<VerifyAuditCommand>(verify => verify.RunAsync(words.GetValue(anchor), ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(AuditAnchor? anchor, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (await db.FirstBrokenLineAsync(ct) is { } broken)
        {
            return CommandResult.Failed(
                $"The audit is broken at line {broken}: it does not follow the previous line. A line was changed, "
                + "inserted or removed there. "
                    + "Find out who can write to the database, and restore a backup (docs/operations.md).");
        }

        if (anchor is not null && !await ContainsAsync(anchor, ct))
        {
            return CommandResult.Failed($"The audit has no line {anchor}: its end was removed or replaced after that was printed.");
        }

        var last = await db.LastAuditLineAsync(ct);
        return CommandResult.Done(
            $"The audit is intact: {last.Seq} lines. Keep this for the next run: {Anchor} {new AuditAnchor(last.Seq, last.Hash)}");
    }

    private async Task<bool> ContainsAsync(AuditAnchor anchor, CancellationToken ct) =>
        anchor.Line == 0 || await db.Audit.AnyAsync(line => line.Seq == anchor.Line && line.Hash == anchor.Hash, ct);
}
