using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Detects the layout again from the sheet and header row given by the cell; earlier corrections are discarded.</summary>
internal sealed class SetHeaderRowHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<SetHeaderRow>
{
    private const int LastRow = 200;

    public async Task<Reply> HandleAsync(SetHeaderRow action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { Layout: { } layout } staged)
        {
            return Reply.RedirectTo(new MapTemplate(action.Staged));
        }

        if (!action.Filled)
        {
            return TemplateCard.Heading(turn.Language, staged, layout.SheetName, $"{layout.HeaderRow}", firstData: null);
        }

        var sheet = TypedText.Normalize(inputs.Text(SetHeaderRow.Sheet) ?? "");
        var row = inputs.Number(SetHeaderRow.Row);
        var typedFirst = TypedText.Normalize(inputs.Text(SetHeaderRow.FirstData) ?? "");
        var first = inputs.Number(SetHeaderRow.FirstData);
        if (Mistake(row, typedFirst, first) is { } mistake)
        {
            return TemplateCard.Heading(turn.Language, staged, sheet, inputs.Text(SetHeaderRow.Row), typedFirst, mistake);
        }

        if ((await reader.ReadAsync(
            vault, staged.Id, file => Task.FromResult(TemplateWorkbook.Read(new MemoryStream(file), sheet, row, first)), ct))
            .IsRefused(out var why, out var found))
        {
            return TemplateCard.Heading(turn.Language, staged, sheet, $"{row}", typedFirst, why);
        }

        staged.Map(found, TemplateMapping.KindOf(found));
        await db.SaveAsync(turn.Now, ct);
        return Reply.RedirectTo(new MapTemplate(action.Staged));
    }

    private static Refusal? Mistake(int? row, string typedFirst, int? first) => row is not (> 0 and <= LastRow) ? new RowOutOfRange()
        : typedFirst.Length > 0 && !(first > row && first <= LastRow) ? new FirstDataRowOutOfRange()
        : null;
}
