using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>Makes the confirmed workbook the next template version of its kind; open requests and drafts keep their version.</summary>
internal sealed class LoadTemplateHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<LoadTemplate>
{
    public async Task<Reply> HandleAsync(LoadTemplate action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { Layout: { } layout, Kind: { } kind } staged)
        {
            return Reply.RedirectTo(new MapTemplate(action.Staged));
        }

        if (action.Version != staged.Version || TemplateMapping.Problems(layout, kind).Count > 0)
        {
            return TemplateCard.Mapping(turn.Language, staged, layout, kind, 1, new MappingChanged());
        }

        var day = OfficeTime.ParseIso(inputs.Text(LoadTemplate.InForceFrom));
        if (day < turn.Today || (day is null && !string.IsNullOrWhiteSpace(inputs.Text(LoadTemplate.InForceFrom))))
        {
            return TemplateCard.Mapping(turn.Language, staged, layout, kind, 1, new ForceDatePast());
        }

        DateOnly? from = day > turn.Today ? day : null;
        if ((await reader.ReadAsync(vault, staged.Id, bytes => Task.FromResult(TemplateWorkbook.WithoutPeople(bytes, layout)), ct))
            .IsRefused(out var why, out var file))
        {
            return TemplateCard.Mapping(turn.Language, staged, layout, kind, 1, why);
        }

        var template = await NewTemplateAsync(kind, layout, file, from, turn, ct);
        var open = await OpenCountAsync(kind, ct);
        db.Templates.Add(template);
        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Create("template.loaded", template.Id, turn.Officer.Id, turn.Now, $"{kind}/{template.Number}"));
        if (!await db.SaveAsync(turn.Now, ct))
        {
            // Corrected, confirmed or numbered by somebody else meanwhile: decided again by what is stored now.
            return Reply.RedirectTo(action);
        }

        await vault.DiscardAsync(staged.Id);
        return TemplateCard.Loaded(turn.Language, kind, template.Number, open, from);
    }

    private async Task<Template> NewTemplateAsync(
        RequestKind kind, TemplateLayout layout, byte[] file, DateOnly? from, Turn turn, CancellationToken ct) => new()
        {
            Id = Guid.CreateVersion7(turn.Now),
            Kind = kind,
            Number = 1 + (await db.Templates.Where(t => t.Kind == kind).MaxAsync(t => (int?)t.Number, ct) ?? 0),
            IsSample = false,
            File = file,
            Layout = layout,
            LoadedAt = turn.Now,
            InForceFrom = from,
        };

    /// <summary>Open requests and drafts, which stay on their template version.</summary>
    private async Task<int> OpenCountAsync(RequestKind kind, CancellationToken ct)
    {
        var stages = await db.Requests.Where(request => request.Kind == kind && request.TemplateId != null)
            .GroupBy(request => request.Stage)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(ct);
        return stages.Where(stage => stage.Key.IsOpen()).Sum(stage => stage.Count)
            + await db.Drafts.CountAsync(draft => draft.Kind == kind, ct);
    }
}
