using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>Recognizes a directory file by its headings and previews what it would change, or names every mistake in it.</summary>
internal sealed class PreviewDirectoryHandler(BotDb db) : IWorkbookRecognizer
{
    public WorkbookKind Kind => WorkbookKind.Directory;

    public bool IsAllowed(Turn turn) => turn.CanComplete;

    public async Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct)
    {
        if (!DirectorySheet.IsDirectory(new MemoryStream(file)))
        {
            return new NotTheDirectory();
        }

        return DirectorySheet.Read(new MemoryStream(file)).IsRefused(out var why, out var rows)
            || (await db.DirectoryDiffAsync(rows, turn.Now, ct)).IsRefused(out why, out var diff)
            ? (Reply)WorkbookCard.Refused(turn.Language, why)
            : (Reply)DirectoryCard.Preview(turn.Language, staged, diff);
    }
}
