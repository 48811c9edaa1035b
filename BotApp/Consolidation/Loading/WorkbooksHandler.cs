using BotApp.Audit;
using BotApp.Basics;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Faq.Workbook;
using BotApp.Requests.Proofs;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Consolidation.Loading;

/// <summary>Stages a workbook sent in the chat until its sender confirms its use; nothing is applied before.</summary>
internal sealed class WorkbooksHandler(BotDb db, IFetchFile files, DocumentVault vault, IOptions<DocumentsOptions> limits) : ITakeFiles
{
    public FilePurpose Purpose => FilePurpose.Workbook;

    // A workbook can never be a scan, so an open form in the same chat is irrelevant.
    public bool Takes(IReadOnlyList<IncomingFile> incoming, Turn turn) => (turn.IsCell || turn.IsHead || turn.AnswersColleagues) && incoming.Any(IsWorkbook);

    public async Task<Reply> TakeAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct)
    {
        if (incoming.Count > 1)
        {
            return WorkbookCard.Refused(turn.Language, new OneWorkbookAtATime());
        }

        var id = Guid.NewGuid();
        Result<FetchedFile>? result = null;
        await vault.StoreAsync(id, async destination =>
        {
            result = await files.FetchAsync(incoming[0], destination, limits.Value.MaxBytes, FileFormats.Workbooks, ct);
            return !result.Value.IsRefused(out _, out _);
        });
        if (result!.Value.IsRefused(out var why, out var fetched))
        {
            return WorkbookCard.Refused(turn.Language, why);
        }

        db.StagedWorkbooks.Add(new StagedWorkbook { Id = id, OfficerId = turn.Officer.Id, Name = ProofName.Clean(incoming[0].Name), ReceivedAt = turn.Now });
        db.Audit.Add(AuditLine.Note("workbook.received", id, turn.Officer.Id, turn.Now, fetched.Sha256));
        var expired = await db.RemoveExpiredWorkbooksAsync(turn.Now, ct);
        if (await db.SaveAsync(turn.Now, ct))
        {
            expired.ToList().ForEach(vault.Destroy);
        }

        var staged = Inputs.None.With(MapTemplate.Staged, id.ToString("N"));
        if (turn.AnswersColleagues && (!(turn.IsCell || turn.IsHead) || EntriesSheet.IsOne(await vault.ReadAllAsync(id, ct))))
        {
            return Reply.GoOnTo<CheckEntries>(staged);
        }

        return turn.IsCell ? Reply.GoOnTo<CheckResults>(staged) : Reply.GoOnTo<CheckPaper>(staged);
    }

    private static bool IsWorkbook(IncomingFile file) =>
        file.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || file.FileType.Equals("xlsx", StringComparison.OrdinalIgnoreCase);
}
