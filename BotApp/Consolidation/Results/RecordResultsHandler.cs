using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Results;

/// <summary>Records all results shown in one save and notifies each officer.</summary>
internal sealed class RecordResultsHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<RecordResults>
{
    public async Task<Reply> HandleAsync(RecordResults action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var seen = await db.LastAuditSeqAsync(ct);
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged ||
            await db.BatchViewAsync(action.Batch, track: true, ct) is not { } view)
        {
            return Reply.RedirectTo(new OpenBatch(action.Batch));
        }

        var template = await db.TemplateLayoutAsync(view.Batch.TemplateId, ct);
        if ((await reader.ReadAsync(vault, staged.Id, file => Task.FromResult(ReturnedWorkbook.Read(file, template)), ct))
            .IsRefused(out var why, out var workbook))
        {
            return WorkbookCard.Refused(turn.Language, why);
        }

        var (layout, copy) = workbook;
        var ssoIds = await db.SsoIdHoldersAsync(ReturnedResults.SsoIdsIn(view, layout, copy.Rows), ct);
        var facts = await db.DutyFactsAsync(view.Lines.Select(line => line.Request), turn.Officer.Id, ct);
        var marked = ReturnedResults.Match(
            view, layout, copy.Rows, ssoIds, request => request.CheckCompleter(turn.AsCell(), facts)) with
        { Notices = copy.Notices };
        if (marked.Results.Count == 0 || action.Count != marked.Results.Count)
        {
            return ResultsCard.Report(turn.Language, staged, marked, new ResultsChanged());
        }

        await RecordAsync(marked, staged, ssoIds, facts, turn, ct);
        await db.BeginWriteAsync(ct);
        if (await db.HasRecordedResultsSinceAsync(seen, ct))
        {
            // Whose an SSO-ID is, or which rows are open, may have changed: matched again with what is stored now.
            await db.CancelWriteAsync();
            return Reply.RedirectTo(action);
        }

        await db.CloseIfCompleteAsync(marked.View, turn.Officer.Id, turn.Now, ct);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            return BatchCard.ForCell(turn.Language, (await db.BatchViewAsync(view.Batch.Id, track: false, ct))!, new ConcurrentChange());
        }

        await vault.DiscardAsync(staged.Id);
        return ResultsCard.Recorded(turn.Language, view, marked.Results.Count);
    }

    private async Task RecordAsync(
        ReturnedResults marked,
        StagedWorkbook staged,
        IReadOnlyDictionary<string, Guid> ssoIds,
        DutyFacts facts,
        Turn turn,
        CancellationToken ct)
    {
        // Read together: the results find them in memory.
        var subjects = marked.Results.Select(found => found.Line.Request.SubjectOfficerId).Distinct().ToList();
        await db.Officers.Where(officer => subjects.Contains(officer.Id)).LoadAsync(ct);
        foreach (var found in marked.Results)
        {
            var result = new RowResult(found.Line.Request.Id, found.Outcome, found.RejectedBecause);
            if (await db.RecordResultAsync(found.Line.Request, result, ssoIds, facts, turn, ct) is { } refused)
            {
                throw new InvalidOperationException($"A matched row was refused: {refused.GetType().Name}.");
            }
        }

        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Create("batch.results", marked.View.Batch.Id, turn.Officer.Id, turn.Now, $"{marked.Results.Count}"));
    }
}
