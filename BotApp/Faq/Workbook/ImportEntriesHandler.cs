using BotApp.Audit;
using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq.Workbook;

/// <summary>Imports the previewed plan in one save; changed entries keep their history.</summary>
internal sealed class ImportEntriesHandler(BotDb db, DocumentVault vault, FaqIndex index) : IHandle<ImportEntries>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        await db.StartWritingAsync(ct);
        if (await db.StagedAsync(inputs.Id(DropWorkbook.Staged), turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new WorkbookGone());
        }

        if (EntriesSheet.Read(await vault.ReadAllAsync(staged.Id, ct)).IsRefused(out var why, out var rows))
        {
            return WorkbookCard.Refused(turn.Language, why);
        }

        var plan = await db.PlanAsync(rows, turn.Today, ct);
        if (!plan.CanBeStored || inputs.Text(ImportEntries.Plan) != plan.Fingerprint)
        {
            return EntriesCard.Report(turn.Language, staged, plan, new EntriesChanged());
        }

        await StoreAsync(plan, staged, turn, ct);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            return Reply.GoOnTo<CheckEntries>(inputs);
        }

        vault.Destroy(staged.Id);
        var (changes, entries) = await db.ValidEntriesAsync(turn.Today, ct);
        index.Rebuild(entries, changes);
        return EntriesCard.Imported(turn.Language, plan);
    }

    private async Task StoreAsync(EntriesPlan plan, StagedWorkbook staged, Turn turn, CancellationToken ct)
    {
        var stored = await db.FaqEntries.ToDictionaryAsync(row => row.Id, ct);
        foreach (var planned in plan.New.Concat(plan.Changed))
        {
            await db.StoreEntryAsync(stored.GetValueOrDefault(planned.Entry.Id), planned.Entry, turn, ct);
        }

        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Note("faq.imported", staged.Id, turn.Officer.Id, turn.Now, $"{plan.New.Count}/{plan.Changed.Count}"));
        await db.CountFaqChangeAsync(ct);
    }
}
