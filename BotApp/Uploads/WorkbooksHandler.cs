using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Screening;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.Extensions.Options;

namespace BotApp.Uploads;

/// <summary>Stages a workbook sent in the chat until its sender confirms its use; nothing is applied before.</summary>
internal sealed class WorkbooksHandler(
    BotDb db,
    IFileDownloader files,
    DocumentVault vault,
    ScreeningStore screening,
    WorkbookClassifier classifier,
    WorkbookReadingQueue reader,
    IOptions<DocumentsOptions> limits) : IFileReceiver
{
    public FilePurpose Purpose => FilePurpose.Workbook;

    // A workbook can never be a scan, so an open form in the same chat is irrelevant.
    public Task<bool> AcceptsAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct) => Task.FromResult(
        incoming.Any(file => IsWorkbook(file) || OtherFormat(file) is not null) && classifier.IsAllowed(turn));

    public async Task<Reply> ReceiveAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct)
    {
        if (incoming is not [var file])
        {
            return WorkbookCard.Refused(turn.Language, new OneWorkbookAtATime());
        }

        if (OtherFormat(file) is { } other && !IsWorkbook(file) && !IsDirectoryCsv(file, turn))
        {
            return WorkbookCard.Refused(turn.Language, other);
        }

        var id = Guid.NewGuid();
        if ((await vault.UnlessAwayAsync(id, () => FetchAsync(id, file, turn, ct))).IsRefused(out var why, out var fetched))
        {
            return WorkbookCard.Refused(turn.Language, why is FileTypeNotAllowed ? OtherFormat(file) ?? why : why);
        }

        var staged = new StagedWorkbook
        {
            Id = id,
            OfficerId = turn.Officer.Id,
            Name = SafeFileName.Sanitize(file.Name),
            ReceivedAt = turn.Now
        };
        var removed = await db.MakeRoomForWorkbookAsync(turn, ct);
        db.StagedWorkbooks.Add(staged);
        db.Audit.Add(AuditLine.Create("workbook.received", id, turn.Officer.Id, turn.Now, fetched.Sha256));
        if (await db.SaveAsync(turn.Now, ct))
        {
            await vault.DiscardAsync(removed);
        }

        if (!(await reader.ReadAsync(vault, id, bytes => classifier.PreviewAsync(staged, bytes, turn, ct), ct))
            .IsRefused(out why, out var preview))
        {
            return preview;
        }

        await ForgetAsync(staged, turn, ct);
        return WorkbookCard.Refused(turn.Language, IsWorkbook(file) ? why : OtherFormat(file) ?? why);
    }

    // Nothing more can be done with a refused file, and it may hold personal data.
    private async Task ForgetAsync(StagedWorkbook staged, Turn turn, CancellationToken ct)
    {
        db.StagedWorkbooks.Remove(staged);
        if (await db.SaveAsync(turn.Now, ct))
        {
            await vault.DiscardAsync(staged.Id);
        }
    }

    private async Task<Result<DownloadedFile>> FetchAsync(Guid id, IncomingFile file, Turn turn, CancellationToken ct)
    {
        Result<DownloadedFile>? result = null;
        var formats = IsDirectoryCsv(file, turn) ? FileFormats.Tables : FileFormats.Workbooks;
        await vault.StoreAsync(id, async destination =>
        {
            result = await files.DownloadAsync(file, destination, limits.Value.MaxBytes, formats, ct);
            return !result.Value.IsRefused(out _, out _);
        });
        if (result!.Value.IsRefused(out _, out _) || await screening.ScreenWorkbookAsync(id, ct) is not { } refused)
        {
            return result.Value;
        }

        await vault.DiscardAsync(id);
        return refused;
    }

    private static OtherSpreadsheet? OtherFormat(IncomingFile file) => file.Source is FileSource.SharingLink
        ? OtherSpreadsheet.FindLink(file.DownloadUrl)
        : OtherSpreadsheet.Find(file.Name);

    /// <summary>Of all tables only the directory is read as CSV too.</summary>
    private bool IsDirectoryCsv(IncomingFile file, Turn turn) =>
        FileFormat.Csv.IsEndingOf(file.Name) && classifier.IsAllowed(WorkbookKind.Directory, turn);

    private static bool IsWorkbook(IncomingFile file) =>
        file.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || file.FileType.Equals("xlsx", StringComparison.OrdinalIgnoreCase);
}
