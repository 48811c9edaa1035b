using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Dashboard;

internal sealed class ShowDashboardHandler(BotDb db, OfficeProfile profile) : IActionHandler<ShowDashboard>
{
    public async Task<Reply> HandleAsync(ShowDashboard action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var view = await db.DashboardAsync(turn, profile, ct);
        return action.Topic switch
        {
            DashboardTopic.Summary => DashboardCard.Summary(turn.Language, view),
            DashboardTopic.LateOffices => DashboardCard.LateOffices(turn.Language, view),
        };
    }
}
