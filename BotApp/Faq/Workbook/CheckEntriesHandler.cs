using BotApp.Basics;
using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Uploads;

namespace BotApp.Faq.Workbook;

/// <summary>Recognizes the workbook of entries by its sheet and previews what importing it would change.</summary>
internal sealed class CheckEntriesHandler(BotDb db, DocumentVault vault) : IHandle<CheckEntries>, IWorkbookRecognizer
{
    public WorkbookKind Kind => WorkbookKind.FaqEntries;

    public bool IsAllowed(Turn turn) => turn.AnswersColleagues;

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (await db.StagedAsync(inputs.Id(DropWorkbook.Staged), turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new WorkbookGone());
        }

        return (await PreviewAsync(staged, await vault.ReadAllAsync(staged.Id, ct), turn, ct)).IsRefused(out var why, out var preview)
            ? WorkbookCard.Refused(turn.Language, why)
            : preview;
    }

    public async Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct)
    {
        if (!EntriesSheet.IsOne(file))
        {
            return new NotTheEntries();
        }

        if (EntriesSheet.Read(file).IsRefused(out var why, out var rows))
        {
            return (Reply)WorkbookCard.Refused(turn.Language, why);
        }

        return (Reply)(rows.Count > EntriesPlan.MostRows
            ? WorkbookCard.Refused(turn.Language, new TooManyEntries(rows.Count))
            : EntriesCard.Report(turn.Language, staged, await db.PlanAsync(rows, turn.Today, ct)));
    }
}
