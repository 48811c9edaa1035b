using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.Storage.Encryption;

namespace BotApp.Uploads;

internal sealed class DiscardWorkbookHandler(BotDb db, DocumentVault vault) : IActionHandler<DiscardWorkbook>
{
    public async Task<Reply> HandleAsync(DiscardWorkbook action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is { } staged)
        {
            db.StagedWorkbooks.Remove(staged);
            db.Audit.Add(AuditLine.Create("workbook.dropped", staged.Id, turn.Officer.Id, turn.Now));
            if (await db.SaveAsync(turn.Now, ct))
            {
                await vault.DiscardAsync(staged.Id);
            }
        }

        return WorkbookCard.Discarded(turn.Language);
    }
}
