using BotApp.Audit;
using BotApp.Basics;
using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Consolidation.Paper;

/// <summary>Files all accepted rows as approved requests of the office in one save.</summary>
internal sealed class FilePaperHandler(BotDb db, DocumentVault vault, OfficeProfile profile) : IHandle<FilePaper>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var office = (await db.HeadedOfficesAsync(turn, ct)).FirstOrDefault(one => one.Id == inputs.Id(CheckPaper.Office));
        if (office is null || await db.StagedAsync(inputs.Id(MapTemplate.Staged), turn, ct) is not { } staged)
        {
            return Reply.GoOnTo<ShowPaper>();
        }

        var file = await vault.ReadAllAsync(staged.Id, ct);
        foreach (var kind in (RequestKind[])[RequestKind.Creation, RequestKind.Promotion])
        {
            var (templateId, layout) = await db.CurrentTemplateAsync(kind, ct);
            if (TemplateSheet.ReadRows(new MemoryStream(file), layout).IsRefused(out _, out var rows))
            {
                continue;
            }

            var register = await db.PaperRegisterAsync(office, kind, turn.Officer.Id, ct);
            var found = PaperApplications.Check(EveryForm.Of(kind)!, layout, rows, register, turn.Today);
            if (found.Good.Count is 0 or > PaperApplications.MostRows || inputs.Number(FilePaper.Count) != found.Good.Count)
            {
                return PaperCard.Report(turn.Language, staged, office, found, new RegisterChanged());
            }

            foreach (var row in found.Good)
            {
                await db.FilePaperAsync(row, kind, templateId, office, profile, turn, ct);
            }

            db.StagedWorkbooks.Remove(staged);
            db.Audit.Add(AuditLine.Note("paper.filed", staged.Id, turn.Officer.Id, turn.Now, $"{kind}/{found.Good.Count}"));
            if (!await db.SaveAsync(turn.Now, ct))
            {
                return Reply.GoOnTo<CheckPaper>(inputs);
            }

            vault.Destroy(staged.Id);
            return PaperCard.Waiting(turn.Language, await db.PaperLinesAsync(turn, ct), Phrase.Counted(
                found.Good.Count,
                ("application filed and approved", "applications filed and approved"),
                ("आवेदन दर्ज कर अनुमोदित किया गया", "आवेदन दर्ज कर अनुमोदित किए गए")));
        }

        return Reply.GoOnTo<CheckPaper>(inputs);
    }
}
