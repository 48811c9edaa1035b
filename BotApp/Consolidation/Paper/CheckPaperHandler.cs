using BotApp.Basics;
using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;

namespace BotApp.Consolidation.Paper;

/// <summary>Reads the workbook with each template in use; the template whose columns match determines the kind.</summary>
internal sealed class CheckPaperHandler(BotDb db, DocumentVault vault) : IHandle<CheckPaper>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var offices = await db.HeadedOfficesAsync(turn, ct);
        if (offices.Count == 0 || await db.StagedAsync(inputs.Id(MapTemplate.Staged), turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new WorkbookGone());
        }

        if ((offices.Count == 1 ? offices[0] : offices.FirstOrDefault(one => one.Id == inputs.Id(CheckPaper.Office))) is not { } office)
        {
            return PaperCard.WhichOffice(turn.Language, staged, offices);
        }

        Refusal? nearest = null;
        var file = await vault.ReadAllAsync(staged.Id, ct);
        foreach (var kind in (RequestKind[])[RequestKind.Creation, RequestKind.Promotion])
        {
            var (_, layout) = await db.CurrentTemplateAsync(kind, ct);
            if (!TemplateSheet.ReadRows(new MemoryStream(file), layout).IsRefused(out var why, out var rows))
            {
                return rows.Count is 0 or > PaperApplications.MostRows
                    ? WorkbookCard.Refused(turn.Language, rows.Count == 0 ? new NoRowsInIt() : new TooManyApplications(rows.Count))
                    : PaperCard.Report(turn.Language, staged, office, PaperApplications.Check(
                        EveryForm.Of(kind)!, layout, rows, await db.PaperRegisterAsync(office, kind, turn.Officer.Id, ct), turn.Today));
            }

            // If neither template matches, report the differences to the closer one.
            nearest = (nearest, why) switch
            {
                (ColumnsDiffer one, ColumnsDiffer other) => other.Differences.Count < one.Differences.Count ? other : one,
                (ColumnsDiffer one, _) => one,
                _ => why,
            };
        }

        return turn.IsCell ? Reply.GoOnTo<MapTemplate>(inputs) : WorkbookCard.Refused(turn.Language, nearest!);
    }
}
