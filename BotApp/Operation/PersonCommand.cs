using System.CommandLine;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Retention;
using BotApp.Storage;

namespace BotApp.Operation;

/// <summary>
/// Closes, exports or erases a person by the operator, also the Systems Manager and the cell. An erasure names the two officers who ordered
/// it; the running bot carries it out.
/// </summary>
internal sealed class PersonCommand(BotDb db, TimeProvider clock)
{
    public static Command Describe(ICommandRunner runner)
    {
        var who = new Argument<string>("who") { Description = "Office mail address or Entra object id." };
        var file = new Argument<string>("file.xlsx") { Description = "The workbook to write; it must not exist." };
        var by = new Option<string>("--by") { Description = "Office mail address of the officer who ordered it.", Required = true };
        var and = new Option<string>("--and") { Description = "Office mail address of the officer who confirmed it.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Reports what would be erased and changes nothing." };
        var close = new Command("close", "Closes somebody who has left: no answers, no links, no posts. Nothing is erased.") { who };
        close.SetAction((words, ct) =>
            runner.RunAsync<PersonCommand>(person => person.CloseAsync(words.GetRequiredValue(who), ct)));
        var export = new Command("export", "Writes everything that is kept about a person into a workbook.") { who, file };
        export.SetAction((words, ct) => runner.RunAsync<PersonCommand>(person =>
            person.ExportAsync(words.GetRequiredValue(who), words.GetRequiredValue(file), ct)));
        var erase = new Command("erase", "Erases the personal data of somebody who was closed.") { who, by, and, dryRun };
        erase.SetAction((words, ct) => runner.RunAsync<PersonCommand>(person => person.EraseAsync(
            words.GetRequiredValue(who), words.GetRequiredValue(by), words.GetRequiredValue(and), words.GetValue(dryRun), ct)));
        return new Command("person", "Closes, exports or erases a person, even while the bot runs.") { close, export, erase };
    }

    private async Task<CommandResult> CloseAsync(string who, CancellationToken ct)
    {
        if ((await FindAsync(who, ct)).IsRefused(out var why, out var officer))
        {
            return CommandResult.Failed(why.Message.English);
        }

        if (officer.IsClosed)
        {
            return CommandResult.Done("The record is closed already.");
        }

        var now = clock.GetUtcNow();
        await db.BeginWriteAsync(ct);
        await db.CloseAsync(officer.Id, null, now, ct);
        return await db.SaveAsync(now, ct)
            ? CommandResult.Done("Closed. Cards in the person's chat become neutral as soon as the bot runs.")
            : CommandResult.Failed("Nothing was changed: somebody else changed the record at the same time. Run it again.");
    }

    private async Task<CommandResult> ExportAsync(string who, string file, CancellationToken ct)
    {
        if ((await FindAsync(who, ct)).IsRefused(out var why, out var officer))
        {
            return CommandResult.Failed(why.Message.English);
        }

        if (File.Exists(file))
        {
            return CommandResult.Failed($"The file exists: {Path.GetFullPath(file)}. Nothing was written.");
        }

        var sheet = PersonSheet.Write(await db.PersonExportAsync(officer.Id, ct));
        var now = clock.GetUtcNow();
        db.Audit.Add(AuditLine.Create("person.exported", officer.Id, null, now));
        if (!await db.SaveAsync(now, ct))
        {
            return CommandResult.Failed("Nothing was written, because the audit could not record it. Run it again.");
        }

        await using var workbook = PrivateFiles.Create(file, FileMode.CreateNew);
        await workbook.WriteAsync(sheet, ct);
        return CommandResult.Done($"Written: {Path.GetFullPath(file)}. It is not encrypted.");
    }

    private async Task<CommandResult> EraseAsync(string who, string by, string and, bool dryRun, CancellationToken ct)
    {
        if ((await FindAsync(who, ct)).IsRefused(out var why, out var officer)
            || (await FindAsync(by, ct)).IsRefused(out why, out var proposer)
            || (await FindAsync(and, ct)).IsRefused(out why, out var decider))
        {
            return CommandResult.Failed(why.Message.English);
        }

        var records = (await db.PersonRecordsAsync(officer.Id, ct))!;
        if (records.CheckErasure() is { } refused)
        {
            return CommandResult.Failed(refused.Message.English);
        }

        var summary = $"{records.EndedRequests} requests become pseudonymous; {records.Scans} scans, "
            + $"{records.Drafts} drafts and {records.Questions} questions go.";
        return dryRun ? CommandResult.Done($"{summary} Nothing was changed.") : await ConfirmAsync(officer, proposer, decider, summary, ct);
    }

    private async Task<CommandResult> ConfirmAsync(
        Officer officer, Officer proposer, Officer decider, string summary, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var proposal = new ErasureProposal
        {
            Id = Guid.CreateVersion7(now),
            OfficerId = officer.Id,
            ProposedById = proposer.Id,
            ProposedAt = now,
        };
        if (proposer.Id == officer.Id || proposer.IsClosed || decider.IsClosed)
        {
            return CommandResult.Failed(new ErasureNeedsSecondPerson().Message.English);
        }

        if (proposal.Decide(decider.Id, confirm: true, now) is { } why)
        {
            return CommandResult.Failed(why.Message.English);
        }

        db.ErasureProposals.Add(proposal);
        db.Audit.Add(AuditLine.Create("erasure.confirmed", officer.Id, decider.Id, now, $"{proposal.Id:N} operator {proposer.Id:N}"));
        db.Outbox.Add(OutboxMessage.From(new ErasePersonPayload(proposal.Id, officer.Id), now));
        return await db.SaveAsync(now, ct)
            ? CommandResult.Done($"{summary} The bot erases the data as soon as it runs.")
            : CommandResult.Failed("Nothing was changed: somebody else changed the record at the same time. Run it again.");
    }

    private async Task<Result<Officer>> FindAsync(string who, CancellationToken ct) =>
        await db.UnusableReasonAsync(ct) is { } why ? new OperatorRefusal(why)
        : (who.Contains('@', StringComparison.Ordinal) || Guid.TryParse(who, out _))
            && await db.FindPeopleAsync(who, ct) is [var only] ? only
        : new OperatorRefusal($"Nobody in the directory has the office mail address or Entra object id {who}.");

    private sealed record OperatorRefusal(string Words) : Refusal(Phrase.Same(Words));
}
