using System.CommandLine;
using BotApp.Audit;
using BotApp.Charges;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Updates offices, people, posts and charges from a directory file, all or nothing. Nobody is deleted: people who are missing from the
/// file keep their requests and lose the posts that it does not give them. Large changes, which a wrong or truncated file would also cause,
/// need confirmation.
/// </summary>
internal sealed class ImportDirectoryCommand(BotDb db, TimeProvider clock)
{
    private const string Yes = "--yes";

    public static Command Describe(ICommandRunner runner)
    {
        var file = new Argument<string>("file.csv") { Description = "The directory file (docs/configuration.md)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Reports what would change and changes nothing." };
        var yes = new Option<bool>(Yes)
        {
            Description = "Confirms a change of more than a tenth of the charges or people, or of more than "
                + $"{DirectoryDiff.MaxHeadChanges} heads.",
        };
        var command = new Command(
            "import-directory",
            "Updates offices, people, posts and charges from a file, all or nothing, even while the bot runs.")
        {
            file, dryRun, yes,
        };
        command.SetAction((words, ct) => runner.RunAsync<ImportDirectoryCommand>(import =>
            import.RunAsync(words.GetRequiredValue(file), words.GetValue(dryRun), words.GetValue(yes), ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(string path, bool dryRun, bool confirmed, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (!File.Exists(path))
        {
            return CommandResult.Failed($"The file does not exist: {Path.GetFullPath(path)}.");
        }

        using var file = File.OpenText(path);
        if (DirectoryCsv.Read(file).IsRefused(out var refusal, out var rows))
        {
            return CommandResult.Failed($"Nothing was imported. {refusal.Message.English}");
        }

        var now = clock.GetUtcNow();
        await db.BeginWriteAsync(ct);
        var change = DirectoryDiff.Between(await SnapshotAsync(now, ct), DirectoryPlan.From(rows, now), now);
        if (change.IsEmpty)
        {
            return CommandResult.Done("The directory already matches the file.");
        }

        if (dryRun)
        {
            return CommandResult.Done($"{change.Summary} Nothing was changed.");
        }

        if (change.NeedsConfirmation && !confirmed)
        {
            return CommandResult.Failed(
                $"{change.Summary} That is more than a tenth of all charges or people, or more than {DirectoryDiff.MaxHeadChanges} heads. "
                    + $"Nothing was changed; if the file is right, add {Yes}.");
        }

        return await StoreAsync(change, now, ct)
            ? CommandResult.Done(change.Summary)
            : CommandResult.Failed("Nothing was imported: somebody else changed the directory at the same time. Run it again.");
    }

    private async Task<DirectorySnapshot> SnapshotAsync(DateTimeOffset now, CancellationToken ct) => new(
        await db.Offices.ToListAsync(ct),
        await db.Officers.ToListAsync(ct),
        await db.Posts.ToListAsync(ct),
        await db.Charges.Where(charge => charge.Until == null || charge.Until > now).ToListAsync(ct));

    private async Task<bool> StoreAsync(DirectoryDiff change, DateTimeOffset now, CancellationToken ct)
    {
        change.Apply(now);
        db.AddRange(change.NewOffices);
        db.AddRange(change.NewOfficers);
        db.AddRange(change.NewPosts);
        db.AddRange(change.StartedCharges);
        db.Audit.AddRange(change.EndedCharges.Select(charge =>
            AuditLine.Create("charge.ended", charge.PostId, null, now, $"{charge.OfficerId:N} import")));
        db.Audit.AddRange(change.StartedCharges.Select(charge =>
            AuditLine.Create("charge.begun", charge.PostId, null, now, $"{charge.OfficerId:N} import")));
        db.Audit.Add(AuditLine.Create("directory.imported", Guid.Empty, null, now, change.AuditDetail));
        foreach (var post in change.EndedCharges.Concat(change.StartedCharges).Select(charge => charge.PostId).Distinct())
        {
            db.ScheduleReassignment(post, now, now);
        }

        return await db.SaveAsync(now, ct);
    }
}
