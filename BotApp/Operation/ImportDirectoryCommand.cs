using System.CommandLine;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>
/// Updates offices, people and posts from a directory file, all or nothing. Nobody is deleted: people who are missing from the file keep
/// their requests. Changes of charges follow the rule of every change of charge (SECURITY.md, "Separation of duties"): they are proposed
/// for confirmation by a second person, or two named officers answer for them. Only the first file of an empty directory fills posts by
/// itself, because nobody is there yet to confirm it.
/// </summary>
internal sealed class ImportDirectoryCommand(BotDb db, OrderScanStore orders, TimeProvider clock)
{
    private const string Yes = "--yes";

    public static Command Describe(ICommandRunner runner)
    {
        var file = new Argument<string>("file") { Description = "The directory file: .csv or .xlsx (docs/directory-import.md)." };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Reports what would change and changes nothing; exit code 1 when the import would be refused.",
        };
        var yes = new Option<bool>(Yes)
        {
            Description = "Confirms a change of more than a tenth of the charges, people or offices, "
                + $"or of more than {DirectoryDiff.MaxHeadChanges} heads.",
        };
        var order = new Option<string>(OrderScanStore.Number) { Description = "Number and date of the office order that changes charges." };
        var scan = new Option<string>(OrderScanStore.Scan) { Description = "The scan of that order: PDF, JPEG or PNG." };
        var by = new Option<string>("--by") { Description = NamedOfficers.FirstDescription };
        var confirmedBy = new Option<string>("--confirmed-by") { Description = NamedOfficers.SecondDescription };
        var command = new Command(
            "import-directory",
            "Updates offices, people and posts from a file, all or nothing, even while the bot runs. "
                + "Changes of charges are proposed for confirmation, or take effect at once when two officers are named.")
        {
            file, dryRun, yes, order, scan, by, confirmedBy,
        };
        command.SetAction((words, ct) => runner.RunAsync<ImportDirectoryCommand>(import => import.RunAsync(
            words.GetRequiredValue(file),
            words.GetValue(dryRun),
            words.GetValue(yes),
            new OfficeOrder(words.GetValue(order), words.GetValue(scan)),
            new NamedOfficers(words.GetValue(by), words.GetValue(confirmedBy)),
            ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(
        string path, bool dryRun, bool confirmed, OfficeOrder order, NamedOfficers named, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        if (!File.Exists(path))
        {
            return CommandResult.Failed($"The file does not exist: {Path.GetFullPath(path)}.");
        }

        if (Read(path).IsRefused(out var refusal, out var rows))
        {
            return CommandResult.Failed($"Nothing was imported. {refusal.Message.English}");
        }

        if (!dryRun && await orders.ScreenAsync(order, ct) is { } unsafeScan)
        {
            return CommandResult.Failed($"Nothing was imported. {unsafeScan.Message.English}");
        }

        var now = clock.GetUtcNow();
        await db.BeginWriteAsync(ct);
        if ((await db.DirectoryDiffAsync(rows, now, ct)).IsRefused(out refusal, out var change))
        {
            return CommandResult.Failed($"Nothing was imported. {refusal.Message.English}");
        }

        if (change.IsEmpty)
        {
            return CommandResult.Done($"The directory already matches the file.{List(
                "Not in the file, kept",
                ' ',
                change.Changes.Absent)}");
        }

        if (change.NeedsConfirmation && !confirmed)
        {
            return CommandResult.Failed(
                $"{Report(change)}\nThat is more than a tenth of all charges, people or offices, or more than "
                    + $"{DirectoryDiff.MaxHeadChanges} heads. Nothing was changed; if the file is right, add {Yes}.");
        }

        return dryRun
            ? CommandResult.Done($"{Report(change)}\nNothing was changed.")
            : await StoreAsync(change, order, named, now, ct);
    }

    private static Result<List<DirectoryRow>> Read(string path)
    {
        using var file = File.OpenRead(path);
        return DirectorySheet.Read(file);
    }

    private static string Report(DirectoryDiff change) => change.Summary
        + List("Added", '+', [.. change.Changes.Added, .. change.Changes.Started])
        + List("Changed", '~', change.Changes.Changed)
        + List("Closed", '-', change.Changes.Closed)
        + List("Not in the file, kept", ' ', change.Changes.Absent);

    private static string List(string title, char mark, IReadOnlyList<Phrase> names) => names.Count == 0
        ? ""
        : $"\n{title} ({names.Count}):{string.Concat(names.Select(name => $"\n{mark} {name.English}"))}";

    private async Task<CommandResult> StoreAsync(
        DirectoryDiff change, OfficeOrder order, NamedOfficers named, DateTimeOffset now, CancellationToken ct)
    {
        await db.ApplyRecordsAsync(change, ct);
        db.Audit.Add(AuditLine.Create("directory.imported", Guid.Empty, null, now, change.AuditDetail));
        if ((await ChangeChargesAsync(change, order, named, now, ct)).IsRefused(out var why, out var said))
        {
            await orders.DiscardAsync();
            return CommandResult.Failed($"Nothing was imported. {why.Message.English}");
        }

        if (await db.SaveAsync(now, ct))
        {
            return CommandResult.Done($"{Report(change)}{said.Text}");
        }

        await orders.DiscardAsync();
        return CommandResult.Failed("Nothing was imported: somebody else changed the directory at the same time. Run it again.");
    }

    private async Task<Result<ChangedCharges>> ChangeChargesAsync(
        DirectoryDiff change, OfficeOrder order, NamedOfficers named, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Charges.AnyAsync(ct))
        {
            db.AddRange(change.StartedCharges);
            db.Audit.AddRange(change.StartedCharges.Select(charge =>
                AuditLine.Create("charge.begun", charge.PostId, null, now, $"{charge.OfficerId:N} first import")));
            return new ChangedCharges("");
        }

        if (change.StartedCharges.Count + change.EndedCharges.Count == 0)
        {
            return new ChangedCharges("");
        }

        if (orders.Check(order) is { } missing)
        {
            return missing;
        }

        if ((await db.FindAsync(named, ct)).IsRefused(out var unknown, out var officers))
        {
            return unknown;
        }

        var waiting = await db.ChargeProposals.AsNoTracking().Where(one => one.IsConfirmed == null && one.Scans > 0).ToListAsync(ct);
        var proposals = ImportedChanges.From(change, order.Number!, officers.First?.Id, now)
            .Where(one => officers.Second is not null || !waiting.Any(one.IsSameAs))
            .ToList();
        foreach (var proposal in proposals)
        {
            db.ChargeProposals.Add(proposal);
            db.Attachments.Add(await orders.StoreAsync(order, proposal, now, ct));
            if (await ProposeAsync(proposal, officers, now, ct) is { } why)
            {
                return why;
            }
        }

        return new ChangedCharges(
            (officers.Second is null
                ? $"\nChanges of charges sent for confirmation: {proposals.Count}; they take effect once a second person has confirmed "
                    + "them."
                : $"\nChanges of charges in force: {proposals.Count}; everybody concerned is told.")
            + (orders.Warning is { English: var warning } ? $" {warning}." : ""));
    }

    private async Task<Refusal?> ProposeAsync(ChargeProposal proposal, FoundOfficers officers, DateTimeOffset now, CancellationToken ct)
    {
        _ = proposal.Send(1);
        var confirmers = await db.ConfirmersAsync(proposal, now, ct);
        if (officers is not { First: { } first, Second: { } second })
        {
            db.AskForConfirmation(proposal, confirmers.DistinctBy(holder => holder.Officer.Id), now);
            return confirmers.Count == 0 ? new NobodyConfirms() : null;
        }

        if (await db.RefuseProposerAsync(proposal, first.Id, now, ct) is { } why)
        {
            return why;
        }

        // Where anybody of the directory may confirm it, the second name is one of them.
        return confirmers.Count > 0 && confirmers.All(holder => holder.Officer.Id != second.Id)
            ? new NotAmongConfirmers(string.Join(", ", confirmers.Select(holder => holder.Officer.Name).Distinct()))
            : await db.DecideProposalAsync(proposal, second.Id, confirm: true, tellsDecider: true, now, ct);
    }
}
