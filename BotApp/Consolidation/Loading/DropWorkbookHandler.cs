using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Consolidation.Loading;

internal sealed class DropWorkbookHandler(BotDb db, DocumentVault vault) : IHandle<DropWorkbook>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedAsync(inputs.Id(DropWorkbook.Staged), turn, ct) is { } staged)
        {
            db.StagedWorkbooks.Remove(staged);
            db.Audit.Add(AuditLine.Note("workbook.dropped", staged.Id, turn.Officer.Id, turn.Now));
            if (await db.SaveAsync(turn.Now, ct))
            {
                vault.Destroy(staged.Id);
            }
        }

        return WorkbookCard.Dropped(turn.Language);
    }
}
