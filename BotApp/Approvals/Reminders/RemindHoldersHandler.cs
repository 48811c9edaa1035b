using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

internal sealed class RemindHoldersHandler(BotDb db, OfficeProfile profile) : IActionHandler<RemindHolders>
{
    public async Task<Reply> HandleAsync(RemindHolders action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var done = await db.RemindHoldersAsync(turn, profile, ct);
        return OverdueCard.Escalation(
            turn.Language,
            await db.EscalatedAsync(turn.Officer.Id, profile, turn.Now, ct),
            turn.Officer.Id,
            done);
    }
}
