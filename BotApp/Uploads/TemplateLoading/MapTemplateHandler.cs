using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Detects the layout of a staged workbook on first use and shows the mapping.</summary>
internal sealed class MapTemplateHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<MapTemplate>, IWorkbookRecognizer
{
    public WorkbookKind Kind => WorkbookKind.Template;

    public bool IsAllowed(Turn turn) => turn.IsCell;

    public async Task<Reply> HandleAsync(MapTemplate action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged)
        {
            return TemplateCard.List(
                turn.Language,
                await db.TemplatesInUseAsync(turn.Today, ct),
                await db.StagedTemplatesAsync(turn, ct),
                new StagedWorkbookMissing());
        }

        return (await ShowAsync(
            staged,
            () => reader.ReadAsync(vault, staged.Id, file => Task.FromResult(TemplateWorkbook.Read(new MemoryStream(file))), ct),
            action.Page ?? 1,
            turn,
            ct)).IsRefused(out var why, out var mapping)
            ? WorkbookCard.Refused(turn.Language, why)
            : mapping;
    }

    public Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct) =>
        ShowAsync(staged, () => Task.FromResult(TemplateWorkbook.Read(new MemoryStream(file))), page: 1, turn, ct);

    private async Task<Result<Reply>> ShowAsync(
        StagedWorkbook staged, Func<Task<Result<TemplateLayout>>> read, int page, Turn turn, CancellationToken ct)
    {
        if (staged.Layout is null)
        {
            if ((await read()).IsRefused(out var why, out var found))
            {
                return why;
            }

            staged.Map(found, TemplateMapping.KindOf(found));
            await db.SaveAsync(turn.Now, ct);
        }

        return (Reply)TemplateCard.Mapping(turn.Language, staged, staged.Layout!, staged.Kind!.Value, page);
    }
}
