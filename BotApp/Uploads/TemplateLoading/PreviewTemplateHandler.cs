using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Templates;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Previews the officer's form and a filled sample before the template is confirmed.</summary>
internal sealed class PreviewTemplateHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<PreviewTemplate>
{
    public async Task<Reply> HandleAsync(PreviewTemplate action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { Layout: { } layout } staged ||
            KindOf(action, inputs, staged) is not { } kind || kind.GoesStraightToCell())
        {
            return Reply.RedirectTo(new MapTemplate(action.Staged));
        }

        if ((TemplateMapping.Problems(layout, kind) is [var first, ..]
            ? first
            : TemplateCard.FormTooLongRefusal(staged, layout, kind)) is { } problem)
        {
            return TemplateCard.Mapping(turn.Language, staged, layout, kind, 1, problem);
        }

        if (staged.Kind != kind)
        {
            staged.Map(layout, kind);
            await db.SaveAsync(turn.Now, ct);
        }

        if (!action.Sample)
        {
            return TemplateCard.Form(turn.Language, staged, layout, kind);
        }

        return (await reader.ReadAsync(vault, staged.Id, file => Task.FromResult(FillSample(file, layout)), ct))
            .IsRefused(out var why, out var rows)
            ? TemplateCard.Mapping(turn.Language, staged, layout, kind, 1, why)
            : TemplateCard.Sample(turn.Language, staged, layout, kind, rows);
    }

    private static Result<IReadOnlyList<FilledRow>> FillSample(byte[] file, TemplateLayout layout)
    {
        using var filled = new MemoryStream();
        return TemplateWorkbook.Fill(new MemoryStream(file), layout, ExampleRows.For(layout), filled).IsRefused(out var why, out _)
            ? why
            : TemplateWorkbook.ReadRows(filled, layout);
    }

    private static RequestKind? KindOf(PreviewTemplate action, Inputs inputs, StagedWorkbook staged) =>
        action.Sample ? staged.Kind : inputs.Choice<RequestKind>(PreviewTemplate.Kind, StageExtensions.DisplayText);
}
