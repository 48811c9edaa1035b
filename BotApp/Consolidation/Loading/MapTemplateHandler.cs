using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation.Loading;

/// <summary>Detects the layout of a staged workbook on first use and shows the mapping.</summary>
internal sealed class MapTemplateHandler(BotDb db, DocumentVault vault) : IHandle<MapTemplate>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (await db.StagedAsync(inputs.Id(MapTemplate.Staged), turn, ct) is not { } staged)
        {
            return TemplateCard.List(turn.Language, await db.TemplatesInUseAsync(ct), new WorkbookGone());
        }

        if (staged.Layout is null)
        {
            if (TemplateSheet.Read(new MemoryStream(await vault.ReadAllAsync(staged.Id, ct))).IsRefused(out var why, out var found))
            {
                return WorkbookCard.Refused(turn.Language, why);
            }

            staged.Map(found, TemplateMapping.KindOf(found));
            await db.SaveAsync(turn.Now, ct);
        }

        return TemplateCard.Mapping(turn.Language, staged, staged.Layout!, staged.Kind!.Value, inputs.Number(MapTemplate.Page) ?? 1);
    }
}
