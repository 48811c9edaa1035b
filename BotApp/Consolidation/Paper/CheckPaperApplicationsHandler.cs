using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Uploads;

namespace BotApp.Consolidation.Paper;

/// <summary>
/// Recognizes a filled template from a head and previews its applications; the template that matches determines the kind.
/// </summary>
internal sealed class CheckPaperApplicationsHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<CheckPaperApplications>, IWorkbookRecognizer
{
    public WorkbookKind Kind => WorkbookKind.PaperApplications;

    public bool IsAllowed(Turn turn) => turn.IsHead;

    public async Task<Reply> HandleAsync(CheckPaperApplications action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new StagedWorkbookMissing());
        }

        var office = action.ForOffice ?? inputs.Id(
            CheckPaperApplications.Office,
            (await db.HeadedOfficesAsync(turn, ct)).Select(PaperCard.OfficeEntry));
        return (await reader.ReadAsync(
            vault, staged.Id, file => PreviewAsync(staged, file, office, action.Skip ?? 0, turn, ct), ct))
            .IsRefused(out var why, out var preview)
            ? WorkbookCard.Refused(turn.Language, why)
            : preview;
    }

    public Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct) =>
        PreviewAsync(staged, file, officeId: null, skip: 0, turn, ct);

    private async Task<Result<Reply>> PreviewAsync(
        StagedWorkbook staged, byte[] file, Guid? officeId, int skip, Turn turn, CancellationToken ct)
    {
        var offices = await db.HeadedOfficesAsync(turn, ct);
        if (offices.Count == 0)
        {
            return new StagedWorkbookMissing();
        }

        if ((await db.ReadPaperAsync(file, turn.Today, ct)).IsRefused(out var why, out var workbook))
        {
            return why;
        }

        return (Reply)((offices.Count == 1 ? offices[0] : offices.FirstOrDefault(one => one.Id == officeId)) is { } office
            ? await ReportAsync(staged, workbook, office, skip, turn, ct)
            : PaperCard.WhichOffice(turn.Language, staged, offices));
    }

    private async Task<CardContent> ReportAsync(
        StagedWorkbook staged, PaperWorkbook workbook, Office office, int skip, Turn turn, CancellationToken ct)
    {
        if (workbook.Rows.Count is 0 or > PaperApplications.MaxRows)
        {
            return WorkbookCard.Refused(
                turn.Language,
                workbook.Rows.Count == 0 ? new NoFilledRows() : new TooManyApplications(workbook.Rows.Count));
        }

        var register = await db.PaperRegisterAsync(office, workbook.Kind, turn.Officer.Id, ct);
        return PaperCard.Report(
            turn.Language,
            staged,
            office,
            PaperApplications.Check(
                FlowCatalog.Find(workbook.Kind)!,
                workbook.Layout,
                workbook.Rows,
                register,
                turn.Today) with
            { Notices = workbook.Notices, Sheet = workbook.Sheet },
            skip: skip);
    }
}
