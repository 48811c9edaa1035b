using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Requests.Navigation;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Uploads;

namespace BotApp.Consolidation.Paper;

/// <summary>Files all accepted rows as requests of the office in one save; they are decided once their scans are attached.</summary>
internal sealed class FilePaperApplicationsHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader, OfficeProfile profile) : IActionHandler<FilePaperApplications>
{
    public async Task<Reply> HandleAsync(FilePaperApplications action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var seen = await db.LastAuditSeqAsync(ct);
        var office = (await db.HeadedOfficesAsync(turn, ct)).FirstOrDefault(one => one.Id == action.Office);
        if (office is null || await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged)
        {
            return Reply.RedirectTo<ShowPaperApplications>();
        }

        if ((await reader.ReadAsync(
            vault,
            staged.Id,
            file => db.ReadPaperAsync(file, turn.Today, ct),
            ct)).IsRefused(out _, out var workbook))
        {
            return Reply.RedirectTo(new CheckPaperApplications(action.Staged, action.Office));
        }

        var register = await db.PaperRegisterAsync(office, workbook.Kind, turn.Officer.Id, ct);
        var found = PaperApplications.Check(
            FlowCatalog.Find(workbook.Kind)!,
            workbook.Layout,
            workbook.Rows,
            register,
            turn.Today) with
        { Notices = workbook.Notices, Sheet = workbook.Sheet };
        if (found.Accepted.Count is 0 or > PaperApplications.MaxRows || action.Count != found.Accepted.Count)
        {
            return PaperCard.Report(turn.Language, staged, office, found, new RegisterChanged());
        }

        var filed = Prepare(found, workbook, staged, office, turn);
        await db.BeginWriteAsync(ct);
        if (found.Repeats(await db.ApplicationsSinceAsync(workbook.Kind, seen, ct)))
        {
            // Somebody else has just filed one of them: checked again with what is stored now.
            await db.CancelWriteAsync();
            return Reply.RedirectTo(action);
        }

        await db.NumberAsync(filed, profile, turn, ct);
        await NotifyAsync(filed, turn, ct);
        if (!await db.SaveAsync(turn.Now, ct))
        {
            return Reply.RedirectTo(new CheckPaperApplications(action.Staged, action.Office));
        }

        await vault.DiscardAsync(staged.Id);
        return PaperCard.Waiting(turn.Language, await db.PaperLinesAsync(turn, ct), Phrase.Counted(
            found.Accepted.Count,
            ("application filed", "applications filed"),
            ("आवेदन दर्ज किया गया", "आवेदन दर्ज किए गए")));
    }

    private IReadOnlyList<Request> Prepare(PaperApplications found, PaperWorkbook workbook, StagedWorkbook staged, Office office, Turn turn)
    {
        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Create("paper.filed", staged.Id, turn.Officer.Id, turn.Now, $"{workbook.Kind}/{found.Accepted.Count}"));
        return
        [
            .. found.Accepted.Select(row =>
                db.PreparePaperApplication(row, workbook.Kind, workbook.TemplateId, office, profile, turn)),
        ];
    }

    private async Task NotifyAsync(IReadOnlyList<Request> filed, Turn turn, CancellationToken ct)
    {
        var directory = await db.DeciderDirectoryAsync(filed, turn.Now, ct);
        foreach (var request in filed)
        {
            db.NotifyDeciders(request, directory.Deciders(request, turn.Now), turn.Now, except: turn.Officer.Id);
        }
    }
}
