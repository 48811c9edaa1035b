using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Consolidation.Loading;

/// <summary>Detects the layout again from the sheet and header row given by the cell; earlier corrections are discarded.</summary>
internal sealed class ReadHeadingAgainHandler(BotDb db, DocumentVault vault) : IHandle<ReadHeadingAgain>
{
    private const int LastRow = 200;

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell || await db.StagedAsync(inputs.Id(DropWorkbook.Staged), turn, ct) is not { Layout: { } layout } staged)
        {
            return Reply.GoOnTo<MapTemplate>(inputs);
        }

        if (inputs.Text(ReadHeadingAgain.Filled) is null)
        {
            return TemplateCard.Heading(turn.Language, staged, layout.SheetName, $"{layout.HeaderRow}");
        }

        var sheet = TypedText.Clean(inputs.Text(ReadHeadingAgain.Sheet) ?? "");
        var row = inputs.Number(ReadHeadingAgain.Row);
        if (row is not (> 0 and <= LastRow))
        {
            return TemplateCard.Heading(turn.Language, staged, sheet, inputs.Text(ReadHeadingAgain.Row), new RowOutOfRange());
        }

        if (TemplateSheet.Read(new MemoryStream(await vault.ReadAllAsync(staged.Id, ct)), sheet, row).IsRefused(out var why, out var found))
        {
            return TemplateCard.Heading(turn.Language, staged, sheet, $"{row}", why);
        }

        staged.Map(found, TemplateMapping.KindOf(found));
        await db.SaveAsync(turn.Now, ct);
        return Reply.GoOnTo<MapTemplate>(inputs);
    }
}
