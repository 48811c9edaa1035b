using BotApp.Audit;
using BotApp.Basics;
using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
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
        if (office is null || await db.StagedAsync(inputs.Id(DropWorkbook.Staged), turn, ct) is not { } staged)
        {
            return Reply.GoOnTo<ShowPaper>();
        }

        if ((await db.ReadPaperAsync(await vault.ReadAllAsync(staged.Id, ct), ct)).IsRefused(out _, out var workbook))
        {
            return Reply.GoOnTo<CheckPaper>(inputs);
        }

        var register = await db.PaperRegisterAsync(office, workbook.Kind, turn.Officer.Id, ct);
        var found = PaperApplications.Check(EveryForm.Of(workbook.Kind)!, workbook.Layout, workbook.Rows, register, turn.Today) with { Notices = workbook.Notices };
        if (found.Good.Count is 0 or > PaperApplications.MostRows || inputs.Number(FilePaper.Count) != found.Good.Count)
        {
            return PaperCard.Report(turn.Language, staged, office, found, new RegisterChanged());
        }

        await FileAsync(found, workbook, staged, office, turn, ct);
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

    private async Task FileAsync(
        PaperApplications found, PaperWorkbook workbook, StagedWorkbook staged, Office office, Turn turn, CancellationToken ct)
    {
        foreach (var row in found.Good)
        {
            await db.FilePaperAsync(row, workbook.Kind, workbook.TemplateId, office, profile, turn, ct);
        }

        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Note("paper.filed", staged.Id, turn.Officer.Id, turn.Now, $"{workbook.Kind}/{found.Good.Count}"));
    }
}
