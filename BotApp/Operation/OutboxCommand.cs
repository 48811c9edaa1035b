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
internal sealed class OutboxCommand(BotDb db, IEnumerable<OutboxRoute> routes, TimeProvider clock)
{
    /// <summary>As many are listed; the rest is counted.</summary>
    private const int MaxLines = 50;

    public static Command Describe(ICommandRunner runner)
    {
        var kind = new Option<string?>("--kind") { Description = "Only rows of this kind, such as mail-part.", HelpName = "kind" };
        var id = new Option<Guid?>("--id") { Description = "Only this row; list prints the ids.", HelpName = "id" };
        var list = new Command("list", "Lists what could not be delivered: id, kind, since when, why.") { kind };
        list.SetAction((words, ct) =>
            runner.RunAsync<OutboxCommand>(outbox => outbox.ListAsync(new Selection(words.GetValue(kind), null), ct)));
        var retry = new Command("retry", "Sends it again as soon as the bot runs; a chat that blocked the bot is left out.") { kind, id };
        retry.SetAction((words, ct) => runner.RunAsync<OutboxCommand>(outbox =>
            outbox.RetryAsync(new Selection(words.GetValue(kind), words.GetValue(id)), ct)));
        var close = new Command("close", "Closes what was settled otherwise; batches to the computer cell are left out.") { kind, id };
        close.SetAction((words, ct) => runner.RunAsync<OutboxCommand>(outbox =>
            outbox.CloseAsync(new Selection(words.GetValue(kind), words.GetValue(id)), ct)));
        return new Command("outbox", "Lists, retries or closes what could not be delivered, even while the bot runs.")
        {
            list,
            retry,
            close
        };
    }

    private async Task<CommandResult> ListAsync(Selection wanted, CancellationToken ct)
    {
        if (await ProblemAsync(wanted, ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        var all = wanted.Of(db.Undelivered());
        var count = await all.CountAsync(ct);
        var rows = await all.AsNoTracking().OrderBy(row => row.DeadAt).Take(MaxLines).ToListAsync(ct);
        return CommandResult.Done(string.Join('\n', [
            string.Create(CultureInfo.InvariantCulture, $"Undelivered: {count}"),
            .. rows.Select(row => $"{row.Id}  {row.Kind,-14} {OfficeTime.DisplayText(row.DeadAt!.Value).English}  {row.GetFailure()}"),
            .. count > MaxLines ? (string[])[string.Create(CultureInfo.InvariantCulture, $"and {count - MaxLines} more")] : [],
        ]));
    }

    private Task<CommandResult> RetryAsync(Selection wanted, CancellationToken ct) => ChangeAsync(
        wanted,
        now => db.RetryUndeliveredAsync(wanted.Of(db.UndeliveredForRetry()), null, now, ct),
        "Sent again as soon as the bot runs",
        ct);

    private Task<CommandResult> CloseAsync(Selection wanted, CancellationToken ct) =>
        ChangeAsync(wanted, now => db.CloseUndeliveredAsync(wanted.Of(db.UndeliveredForClosing()), null, now, ct), "Closed", ct);

    private async Task<CommandResult> ChangeAsync(
        Selection wanted, Func<DateTimeOffset, Task<int>> change, string done, CancellationToken ct)
    {
        if (await ProblemAsync(wanted, ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        var now = clock.GetUtcNow();
        var count = await change(now);
        return await db.SaveAsync(now, ct)
            ? CommandResult.Done(string.Create(CultureInfo.InvariantCulture, $"{done}: {count}"))
            : CommandResult.Failed("Nothing was changed: somebody else changed the same rows at the same time. Run it again.");
    }

    /// <summary>A misspelt kind or a wrong id would look like "nothing to do".</summary>
    private async Task<string?> ProblemAsync(Selection wanted, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return why;
        }

        string[] kinds = [.. routes.Select(route => route.Kind).Order(StringComparer.Ordinal)];
        return wanted.Kind is { } kind && !kinds.Contains(kind) && !await db.Undelivered().AnyAsync(row => row.Kind == kind, ct)
            ? $"There is no kind {kind}. The kinds are: {string.Join(", ", kinds)}."
            : wanted.Id is { } id && !await db.Undelivered().AnyAsync(row => row.Id == id, ct)
                ? $"No undelivered row has the id {id}; outbox list prints them."
            : null;
    }

    /// <summary>Which rows an operator means; null leaves it open.</summary>
    private sealed record Selection(string? Kind, Guid? Id)
    {
        public IQueryable<OutboxMessage> Of(IQueryable<OutboxMessage> rows)
        {
            var ofKind = Kind is { } kind ? rows.Where(row => row.Kind == kind) : rows;
            return Id is { } id ? ofKind.Where(row => row.Id == id) : ofKind;
        }
    }
}
