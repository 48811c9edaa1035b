using System.CommandLine;
using System.Globalization;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Notifications.Undelivered;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Lists, retries and closes undelivered messages and mails, as the computer cell does on its card: for the night on which the fault is the
/// operator's. Names no person.
/// </summary>
internal sealed class OutboxCommand(BotDb db, TimeProvider clock)
{
    /// <summary>As many are listed; the rest is counted.</summary>
    private const int MaxLines = 50;

    public static Command Describe(ICommandRunner runner)
    {
        var kind = new Option<string?>("--kind") { Description = "Only rows of this kind, such as mail-part.", HelpName = "kind" };
        var list = new Command("list", "Lists what could not be delivered: id, kind, since when, why.") { kind };
        list.SetAction((words, ct) => runner.RunAsync<OutboxCommand>(outbox => outbox.ListAsync(words.GetValue(kind), ct)));
        var retry = new Command("retry", "Sends it again as soon as the bot runs; a chat that blocked the bot is left out.") { kind };
        retry.SetAction((words, ct) => runner.RunAsync<OutboxCommand>(outbox => outbox.RetryAsync(words.GetValue(kind), ct)));
        var close = new Command("close", "Closes what was settled otherwise; batches to the computer cell are left out.") { kind };
        close.SetAction((words, ct) => runner.RunAsync<OutboxCommand>(outbox => outbox.CloseAsync(words.GetValue(kind), ct)));
        return new Command("outbox", "Lists, retries or closes what could not be delivered, even while the bot runs.")
        {
            list,
            retry,
            close
        };
    }

    private async Task<CommandResult> ListAsync(string? kind, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        var all = OfKind(db.Undelivered(), kind);
        var count = await all.CountAsync(ct);
        var rows = await all.AsNoTracking().OrderBy(row => row.DeadAt).Take(MaxLines).ToListAsync(ct);
        return CommandResult.Done(string.Join('\n', [
            string.Create(CultureInfo.InvariantCulture, $"Undelivered: {count}"),
            .. rows.Select(row => $"{row.Id}  {row.Kind,-14} {OfficeTime.DisplayText(row.DeadAt!.Value).English}  {row.GetFailure()}"),
            .. count > MaxLines ? (string[])[string.Create(CultureInfo.InvariantCulture, $"and {count - MaxLines} more")] : [],
        ]));
    }

    private Task<CommandResult> RetryAsync(string? kind, CancellationToken ct) => ChangeAsync(
        now => db.RetryUndeliveredAsync(OfKind(db.UndeliveredForRetry(), kind), null, now, ct), "Sent again as soon as the bot runs", ct);

    private Task<CommandResult> CloseAsync(string? kind, CancellationToken ct) =>
        ChangeAsync(now => db.CloseUndeliveredAsync(OfKind(db.UndeliveredForClosing(), kind), null, now, ct), "Closed", ct);

    private async Task<CommandResult> ChangeAsync(Func<DateTimeOffset, Task<int>> change, string done, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        var now = clock.GetUtcNow();
        var count = await change(now);
        return await db.SaveAsync(now, ct)
            ? CommandResult.Done(string.Create(CultureInfo.InvariantCulture, $"{done}: {count}"))
            : CommandResult.Failed("Nothing was changed: somebody else changed the same rows at the same time. Run it again.");
    }

    private static IQueryable<OutboxMessage> OfKind(IQueryable<OutboxMessage> rows, string? kind) =>
        kind is null ? rows : rows.Where(row => row.Kind == kind);
}
