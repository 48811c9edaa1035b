using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq.Workbook;

internal sealed class CheckEntriesHandler(BotDb db, DocumentVault vault) : IHandle<CheckEntries>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.AnswersColleagues)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (await db.StagedAsync(inputs.Id(MapTemplate.Staged), turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new WorkbookGone());
        }

        var file = await vault.ReadAllAsync(staged.Id, ct);
        if (EntriesSheet.Read(file).IsRefused(out var why, out var rows))
        {
            return WorkbookCard.Refused(turn.Language, EntriesSheet.IsOne(file) ? why : new NotTheEntries());
        }

        return rows.Count > EntriesPlan.MostRows
            ? WorkbookCard.Refused(turn.Language, new TooManyEntries(rows.Count))
            : EntriesCard.Report(turn.Language, staged, await db.PlanAsync(rows, turn.Today, ct));
    }
}
