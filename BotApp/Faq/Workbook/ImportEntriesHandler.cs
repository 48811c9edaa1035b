using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.TextProposals;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq.Workbook;

/// <summary>
/// Imports the previewed plan in one save; changed entries keep their history. Entries that name a way to reach somebody are only proposed.
/// </summary>
internal sealed class ImportEntriesHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader, FaqIndex index) : IActionHandler<ImportEntries>
{
    public async Task<Reply> HandleAsync(ImportEntries action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new StagedWorkbookMissing());
        }

        if ((await reader.ReadAsync(vault, staged.Id, file => Task.FromResult(EntriesSheet.Read(file)), ct))
            .IsRefused(out var why, out var rows))
        {
            return WorkbookCard.Refused(turn.Language, why);
        }

        var before = await db.FaqRevisionAsync(ct);
        var plan = await db.EntriesPlanAsync(rows, turn.Today, ct);
        if (!plan.CanBeStored || action.Plan != plan.Fingerprint)
        {
            return EntriesCard.Report(turn.Language, staged, plan, new EntriesChanged());
        }

        var confirmers = plan.ToConfirm.Count == 0 ? TextConfirmers.None : await db.TextConfirmersAsync(turn.Officer.Id, turn.Now, ct);
        if (plan.ToConfirm.Count > 0 && confirmers.All.Count == 0)
        {
            return EntriesCard.Report(turn.Language, staged, plan, new NobodyToConfirm());
        }

        await StoreAsync(plan, staged, confirmers, turn, ct);
        if (await db.IncrementFaqRevisionAsync(ct) != before + 1 || !await db.SaveAsync(turn.Now, ct))
        {
            await db.CancelWriteAsync();
            // Another entry was changed meanwhile, which the plan was not checked against.
            return Reply.RedirectTo(action);
        }

        await vault.DiscardAsync(staged.Id);
        var (changes, entries) = await db.ValidEntriesAsync(turn.Today, ct);
        index.Rebuild(entries, changes);
        return EntriesCard.Imported(turn.Language, plan, confirmers);
    }

    private async Task StoreAsync(
        EntriesPlan plan, StagedWorkbook staged, TextConfirmers confirmers, Turn turn, CancellationToken ct)
    {
        var stored = await db.FaqEntries.ToDictionaryAsync(row => row.Id, ct);
        TextProposal[] proposals = [.. plan.ToConfirm.Select(planned => AnswerProposalStore.Create(
            stored.GetValueOrDefault(planned.Entry.Id), planned.Entry, null, turn.Officer.Id, turn.Now))];
        string[] rewritten = [.. plan.ToStore.Select(planned =>
            AnswerProposalStore.KeyOf(stored.GetValueOrDefault(planned.Entry.Id), planned.Entry))];
        foreach (var planned in plan.ToStore)
        {
            await db.SaveEntryAsync(stored.GetValueOrDefault(planned.Entry.Id), planned.Entry, turn.Officer.Id, turn.Now, ct);
        }

        await db.ReplaceTextProposalsAsync(TextKind.Answer, rewritten, AnswerProposalStore.Name, turn.Officer.Id, turn.Now, ct);
        if ((await db.ProposeTextsAsync(proposals, AnswerProposalStore.Name, ct)).Count > 0)
        {
            db.AskToConfirmText(staged.Id, confirmers, turn.Now);
        }

        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Create("faq.imported", staged.Id, turn.Officer.Id, turn.Now, $"{plan.New.Count}/{plan.Changed.Count}"));
    }
}
