using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Compliance;

internal sealed class ShowComplianceHandler(BotDb db, OfficeProfile profile) : IActionHandler<ShowCompliance>
{
    public async Task<Reply> HandleAsync(ShowCompliance action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.ComplianceAsync(turn.Authorities, profile, ComplianceView.Days, turn.Now, ct) is { } view
            ? ComplianceCard.Render(turn.Language, view)
            : Reply.RedirectTo<ShowMenu>();
}
