using BotApp.Audit;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Updates offices, people, posts and charges from a directory file, all or nothing. Nobody is deleted: people who are missing from the
/// file keep their requests and lose the posts that it does not give them. Large changes, which a wrong or truncated file would also cause,
/// need confirmation.
/// </summary>
internal sealed class ImportDirectoryHandler(BotDb db, TimeProvider clock) : IOperate
{
    private const string DryRun = "--dry-run";
    private const string Yes = "--yes";

    public string Name => "import-directory";

    public string Usage => "<file.csv> [--dry-run] [--yes]   updates people, posts and charges from the file; --yes confirms large changes";

    public async Task<Outcome> RunAsync(string[] words, CancellationToken ct)
    {
        if (words is not [var path, .. var options] || options.Except([DryRun, Yes]).Any())
        {
            return Outcome.Misused;
        }

        if (await db.WhyUnusableAsync(ct) is { } why)
        {
            return Outcome.Failed(why);
        }

        if (!File.Exists(path))
        {
            return Outcome.Failed($"The file does not exist: {Path.GetFullPath(path)}.");
        }

        using var file = File.OpenText(path);
        if (DirectorySheet.ReadCsv(file).IsRefused(out var refusal, out var rows))
        {
            return Outcome.Failed($"Nothing was imported. {refusal.Words.English}");
        }

        var now = clock.GetUtcNow();
        await db.StartWritingAsync(ct);
        var change = DirectoryChange.Between(await TodayAsync(now, ct), DirectoryPlan.From(rows, now), now);
        if (change.IsNothing)
        {
            return Outcome.Done("The directory already matches the file.");
        }

        if (options.Contains(DryRun))
        {
            return Outcome.Done($"{change.Words} Nothing was changed.");
        }

        if (change.IsMuch && !options.Contains(Yes))
        {
            return Outcome.Failed($"{change.Words} That is more than a tenth of all charges, or more than {DirectoryChange.MostHeads} heads. Nothing was changed; if the file is right, add {Yes}.");
        }

        return await StoreAsync(change, now, ct)
            ? Outcome.Done(change.Words)
            : Outcome.Failed("Nothing was imported: somebody else changed the directory at the same time. Run it again.");
    }

    private async Task<DirectoryToday> TodayAsync(DateTimeOffset now, CancellationToken ct) => new(
        await db.Offices.ToListAsync(ct),
        await db.Officers.ToListAsync(ct),
        await db.Posts.ToListAsync(ct),
        await db.Charges.Where(charge => charge.Until == null || charge.Until > now).ToListAsync(ct));

    private async Task<bool> StoreAsync(DirectoryChange change, DateTimeOffset now, CancellationToken ct)
    {
        change.Apply(now);
        db.AddRange(change.NewOffices);
        db.AddRange(change.NewOfficers);
        db.AddRange(change.NewPosts);
        db.AddRange(change.Begun);
        db.Audit.AddRange(change.Ended.Select(charge => AuditLine.Note("charge.ended", charge.PostId, null, now, $"{charge.OfficerId:N} import")));
        db.Audit.AddRange(change.Begun.Select(charge => AuditLine.Note("charge.begun", charge.PostId, null, now, $"{charge.OfficerId:N} import")));
        db.Audit.Add(AuditLine.Note("directory.imported", Guid.Empty, null, now, change.Counts));
        foreach (var post in change.Ended.Concat(change.Begun).Select(charge => charge.PostId).Distinct())
        {
            db.MoveDeskAt(post, now, now);
        }

        return await db.SaveAsync(now, ct);
    }
}
