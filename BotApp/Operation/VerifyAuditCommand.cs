using System.CommandLine;
using BotApp.Audit;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Verifies the audit chain from its first line, every request against its lines, and that every encrypted value is in its place. A
/// truncated end that concerns no request is found by an anchor, number and hash of a line that was the last one: of an earlier run or from
/// the daily mail.
/// </summary>
internal sealed class VerifyAuditCommand(BotDb db)
{
    private const string Anchor = "--anchor";

    /// <summary>At most this many are named; the rest is counted.</summary>
    private const int MaxProblems = 20;

    public static Command Describe(ICommandRunner runner)
    {
        var anchor = new Option<AuditAnchor?>(Anchor)
        {
            Description = "What an earlier run printed or the daily mail said. "
                + "A line that is missing since then shows that the end of the audit was removed.",
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
            "Verifies the audit line by line, compares every request with its lines, and finds encrypted values that were moved.")
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

        // One more than is named shows that there are more.
        List<string> problems = [.. await db.FindAuditProblemsAsync(ct), .. await db.FindMovedValuesAsync(MaxProblems + 1, ct)];
        if (problems.Count > 0)
        {
            return CommandResult.Failed(string.Join('\n', [
                .. problems.Take(MaxProblems),
                .. problems.Count > MaxProblems ? (string[])["and more."] : [],
                "Find out who can write to the database, and restore a backup (docs/operations.md).",
            ]));
        }

        if (anchor is not null && !await ContainsAsync(anchor, ct))
        {
            return CommandResult.Failed($"The audit has no line {anchor}: its end was removed or replaced after that was printed.");
        }

        var last = await db.LastAuditLineAsync(ct);
        return CommandResult.Done(
            $"The audit is intact and all requests agree with it: {last.Seq} lines. "
                + $"Keep this for the next run: {Anchor} {new AuditAnchor(last.Seq, last.Hash)}");
    }

    private async Task<bool> ContainsAsync(AuditAnchor anchor, CancellationToken ct) =>
        anchor.Line == 0 || await db.Audit.AnyAsync(line => line.Seq == anchor.Line && line.Hash == anchor.Hash, ct);
}
