using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Loading;

/// <summary>Makes the confirmed workbook the next template version of its kind; open requests and drafts keep their version.</summary>
internal sealed class LoadTemplateHandler(BotDb db, DocumentVault vault) : IHandle<LoadTemplate>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        if (!turn.IsCell || await db.StagedAsync(inputs.Id(DropWorkbook.Staged), turn, ct) is not { Layout: { } layout, Kind: { } kind } staged)
        {
            return Reply.GoOnTo<MapTemplate>(inputs);
        }

        if (inputs.Number(LoadTemplate.Version) != staged.Version || TemplateMapping.Problems(layout, kind).Count > 0)
        {
            return TemplateCard.Mapping(turn.Language, staged, layout, kind, 1, new ShownOtherwise());
        }

        var template = new Template
        {
            Id = Guid.CreateVersion7(turn.Now),
            Kind = kind,
            Number = 1 + (await db.Templates.Where(t => t.Kind == kind).MaxAsync(t => (int?)t.Number, ct) ?? 0),
            IsSample = false,
            File = await vault.ReadAllAsync(staged.Id, ct),
            Layout = layout,
            LoadedAt = turn.Now,
        };
        var open = await db.Requests.Where(request => request.Kind == kind && request.TemplateId != null).Select(request => request.Stage).ToListAsync(ct);
        var drafts = await db.Drafts.CountAsync(draft => draft.Kind == kind, ct);
        db.Templates.Add(template);
        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Note("template.loaded", template.Id, turn.Officer.Id, turn.Now, $"{kind}/{template.Number}"));
        if (!await db.SaveAsync(turn.Now, ct))
        {
            return Reply.GoOnTo<ShowTemplates>();
        }

        vault.Destroy(staged.Id);
        return TemplateCard.Loaded(turn.Language, kind, template.Number, open.Count(stage => stage.IsOpen()) + drafts);
    }
}
