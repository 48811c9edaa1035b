using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

internal sealed class CorrectColumnHandler(BotDb db) : IActionHandler<CorrectColumn>
{
    public async Task<Reply> HandleAsync(CorrectColumn action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { Layout: { } layout, Kind: { } kind } staged ||
            layout.Columns.FirstOrDefault(Chosen) is not { } column)
        {
            return Reply.RedirectTo(new MapTemplate(action.Staged));
        }

        if (!action.Filled)
        {
            return TemplateCard.Column(turn.Language, staged, column);
        }

        if (TemplateMapping.Correct(layout, column, inputs).IsRefused(out var why, out var corrected))
        {
            return TemplateCard.Column(turn.Language, staged, column, inputs, why);
        }

        staged.Map(corrected, kind);
        await db.SaveAsync(turn.Now, ct);
        var page = (layout.Columns.ToList().IndexOf(column) / TemplateCard.ColumnsPerPage) + 1;
        return Reply.RedirectTo(new MapTemplate(action.Staged, page));

        bool Chosen(TemplateColumn one) => action.Column is { } number
            ? one.Index == number
            : inputs.Choice(CorrectColumn.Chosen, layout.Columns.Select(TemplateCard.ColumnEntry)) == TemplateCard.ColumnEntry(one).Value;
    }
}
