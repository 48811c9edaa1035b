using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Templates;
using BotApp.Uploads;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Consolidation.Results;

/// <summary>Recognizes a workbook from the cell whose rows match an open batch, and previews its results.</summary>
internal sealed class CheckResultsHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<CheckResults>, IWorkbookRecognizer
{
    public WorkbookKind Kind => WorkbookKind.Results;

    public bool IsAllowed(Turn turn) => turn.CanComplete;

    public async Task<Reply> HandleAsync(CheckResults action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged)
        {
            return Reply.RedirectTo(new MapTemplate(action.Staged));
        }

        var batch = action.ForBatch
            ?? (inputs.Has(CheckResults.Batch)
                ? inputs.Id(CheckResults.Batch, (await db.OpenBatchViewsAsync(onlyId: null, ct)).Select(ResultsCard.BatchEntry))
                : null);
        return (await reader.ReadAsync(vault, staged.Id, file => PreviewAsync(staged, file, batch, action.Skip ?? 0, turn, ct), ct))
            .IsRefused(out var why, out var preview)
            ? WorkbookCard.Refused(turn.Language, why)
            : preview;
    }

    public Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct) =>
        PreviewAsync(staged, file, onlyBatchId: null, skip: 0, turn, ct);

    private async Task<Result<Reply>> PreviewAsync(
        StagedWorkbook staged, byte[] file, Guid? onlyBatchId, int skip, Turn turn, CancellationToken ct)
    {
        var matching = await MatchAsync(file, await db.OpenBatchViewsAsync(onlyBatchId, ct), turn, ct);
        return matching.Where(one => one.MatchedCount == matching.Max(other => other.MatchedCount)).ToList() switch
        {
            [] => new NoMatchingBatch(),
            [var only] => (Reply)ResultsCard.Report(turn.Language, staged, only, skip: skip),
            var several => (Reply)ResultsCard.WhichBatch(turn.Language, staged, several),
        };
    }

    // Batches usually share a template, so the file is read once per template.
    private async Task<List<ReturnedResults>> MatchAsync(byte[] file, IReadOnlyList<BatchView> batches, Turn turn, CancellationToken ct)
    {
        var facts = await db.DutyFactsAsync(batches.SelectMany(view => view.Lines).Select(line => line.Request), turn.Officer.Id, ct);
        var returned = new List<(BatchView View, TemplateLayout Layout, FilledCopy Copy)>();
        foreach (var sameTemplate in batches.GroupBy(view => view.Batch.TemplateId))
        {
            if (!ReturnedWorkbook.Read(file, await db.TemplateLayoutAsync(sameTemplate.Key, ct)).IsRefused(out _, out var workbook))
            {
                returned.AddRange(sameTemplate.Select(view => (view, workbook.Layout, workbook.Copy)));
            }
        }

        var ssoIds = await db.SsoIdHoldersAsync(
            returned.SelectMany(one => ReturnedResults.SsoIdsIn(one.View, one.Layout, one.Copy.Rows)), ct);
        return [.. returned
            .Select(one => ReturnedResults.Match(one.View, one.Layout, one.Copy.Rows, ssoIds, Forbidden) with
            {
                Notices = one.Copy.Notices,
            })
            .Where(one => one.MatchedCount > 0)];

        Refusal? Forbidden(Request request) => request.CheckCompleter(turn.AsCell(), facts);
    }
}
