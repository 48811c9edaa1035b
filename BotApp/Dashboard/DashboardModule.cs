using BotApp.Conversation;

namespace BotApp.Dashboard;

public static class DashboardModule
{
    public static void AddDashboard(this WebApplicationBuilder builder) =>
        builder.Services.AddAction<ShowDashboard, ShowDashboardHandler>(ActionAccess.HeadsCellOrSystemsManager);
}
