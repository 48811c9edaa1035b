using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Uploads;

namespace BotApp.Faq.Workbook;

/// <summary>Recognizes the workbook of entries by its sheet and previews what importing it would change.</summary>
internal sealed class CheckEntriesHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<CheckEntries>, IWorkbookRecognizer
{
    public WorkbookKind Kind => WorkbookKind.FaqEntries;

    public bool IsAllowed(Turn turn) => turn.CanAnswerQuestions;

    public async Task<Reply> HandleAsync(CheckEntries action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new StagedWorkbookMissing());
        }

        return (await reader.ReadAsync(vault, staged.Id, file => PreviewAsync(staged, file, turn, ct), ct))
            .IsRefused(out var why, out var preview)
            ? WorkbookCard.Refused(turn.Language, why)
            : preview;
    }

    public async Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct)
    {
        if (!EntriesSheet.IsEntriesWorkbook(file))
        {
            return new NotTheEntriesWorkbook();
        }

        if (EntriesSheet.Read(file).IsRefused(out var why, out var rows))
        {
            return (Reply)WorkbookCard.Refused(turn.Language, why);
        }

        return (Reply)(rows.Count > EntriesPlan.MaxRows
            ? WorkbookCard.Refused(turn.Language, new TooManyEntries(rows.Count))
            : EntriesCard.Report(turn.Language, staged, await db.EntriesPlanAsync(rows, turn.Today, ct)));
    }
}
