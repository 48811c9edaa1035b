using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Dashboard;

internal sealed class ShowDashboardHandler(BotDb db, OfficeProfile profile, OneTimeLinkUrls addresses, TeamsSignIn signIn)
    : IActionHandler<ShowDashboard>
{
    public async Task<Reply> HandleAsync(ShowDashboard action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var view = await db.DashboardAsync(turn, profile, ct) with
        {
            Desk = addresses.AreKnown ? signIn.InTab(addresses.ForDesk()) : null,
        };
        return action.Topic switch
        {
            DashboardTopic.Summary => DashboardCard.Summary(turn.Language, view),
            DashboardTopic.LateOffices => DashboardCard.LateOffices(turn.Language, view),
        };
    }
}
