using System.CommandLine;
using System.Globalization;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Operation.Health;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>Prints what is installed, what waits and what is wrong, while the bot runs or is stopped. Names no person.</summary>
internal sealed class StatusCommand(BotDb db, StoragePaths paths, ISelfCheck check, TimeProvider clock)
{
    public static Command Describe(ICommandRunner runner)
    {
        var command = new Command(
            "status",
            "Prints version, schema, nodes, what waits to be sent, when backup, anchor and purge last ran, and what is wrong.");
        command.SetAction((_, ct) => runner.RunAsync<StatusCommand>(status => status.RunAsync(ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(CancellationToken ct)
    {
        if (await db.UnreadableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed($"Version {BuildVersion.Text} of schema {db.Database.GetMigrations().LastOrDefault()}: {why}");
        }

        var (now, schema) = (clock.GetUtcNow(), await db.RefreshGateAsync(ct));
        var outbox = await db.OutboxStatesAsync(ct);
        var lines = new List<string>
        {
            $"version      {BuildVersion.Text}",
            $"schema       {schema.Code}",
            $"database     {schema.Database}{(schema.IsDatabaseNewer ? ", of a newer version" : "")}",
            $"key          {db.KeyIds[0]}",
            $"nodes        {(paths.SqliteFile is null
                ? (await db.LiveNodesAsync(now, ct)).ToString(CultureInfo.InvariantCulture)
                : "SQLite: one process at most")}",
            $"audit        {(await db.LastAuditLineAsync(ct)).Seq} lines",
            $"last backup  {When(await db.LastBackupAsync(ct))}",
            $"last anchor  {When(await db.LastDoneAsync(OutboxKinds.AnchorMail, ct))}",
            $"last purge   {When(await db.LastDoneAsync(OutboxKinds.Purge, ct))}",
            $"waiting      {outbox.Sum(kind => kind.Waiting)}",
            $"undelivered  {outbox.Sum(kind => kind.Undelivered)}",
        };
        lines.AddRange(outbox.Select(kind => string.Create(
            CultureInfo.InvariantCulture,
            $"  {kind.Kind,-14} {kind.Waiting} waiting{Overdue(kind, now)}, {kind.Undelivered} undelivered")));
        lines.AddRange((await db.OutboxFailuresAsync(ct)).Select(failure => string.Create(
            CultureInfo.InvariantCulture,
            $"  {failure.Code,-20} {failure.Count} waiting after it: {failure.Failure.DisplayText.English}")));
        var findings = await check.ReadinessAsync(ct);
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"findings     {findings.Count}"));
        lines.AddRange(findings.Select(finding => "  " + finding));
        return CommandResult.Done(string.Join('\n', lines));
    }

    private static string Overdue(StatusQueries.OutboxState kind, DateTimeOffset now) =>
        kind.OldestDue is { } due && due < now
            ? string.Create(CultureInfo.InvariantCulture, $", the oldest due for {(now - due).TotalMinutes:0} minutes")
            : "";

    private static string When(DateTimeOffset? at) => at is { } known ? OfficeTime.DisplayText(known).English : "never";
}
