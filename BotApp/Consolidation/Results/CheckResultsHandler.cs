using BotApp.Consolidation.Loading;
using BotApp.Consolidation.Paper;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation.Results;

/// <summary>Checks whether a workbook from the cell contains results of an open batch; otherwise it is treated as a template.</summary>
internal sealed class CheckResultsHandler(BotDb db, DocumentVault vault) : IHandle<CheckResults>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell || await db.StagedAsync(inputs.Id(MapTemplate.Staged), turn, ct) is not { } staged)
        {
            return Reply.GoOnTo<MapTemplate>(inputs);
        }

        var file = await vault.ReadAllAsync(staged.Id, ct);
        var (views, layouts, ssoIds) = (await db.OpenBatchViewsAsync(inputs.Id(CheckResults.Batch), ct), new Dictionary<Guid, (TemplateLayout, IReadOnlyList<ReadRow>)?>(), await db.SsoIdsAsync(ct));
        var fitting = new List<MarkedWorkbook>();
        foreach (var view in views)
        {
            if (!layouts.TryGetValue(view.Batch.TemplateId, out var read))
            {
                var layout = await db.LayoutAsync(view.Batch.TemplateId, ct);
                layouts[view.Batch.TemplateId] = read =
                    TemplateSheet.ReadRows(new MemoryStream(file), layout, addedColumns: true).IsRefused(out _, out var rows) ? null : (layout, rows);
            }

            if (read is { } marks && MarkedWorkbook.Match(view, marks.Item1, marks.Item2, ssoIds) is { Matched: > 0 } marked)
            {
                fitting.Add(marked);
            }
        }

        return fitting.Where(one => one.Matched == fitting.Max(other => other.Matched)).ToList() switch
        {
            [] => turn.IsHead ? Reply.GoOnTo<CheckPaper>(inputs) : Reply.GoOnTo<MapTemplate>(inputs),
            [var only] => ResultsCard.Report(turn.Language, staged, only),
            var several => ResultsCard.WhichBatch(turn.Language, staged, several),
        };
    }
}
