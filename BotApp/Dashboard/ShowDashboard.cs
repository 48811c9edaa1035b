using BotApp.Conversation;

namespace BotApp.Dashboard;

/// <summary>Shows the pending work in figures: heads of their offices, the computer cell and the Systems Manager of all.</summary>
public sealed record ShowDashboard(DashboardTopic Topic = DashboardTopic.Summary) : ICardAction
{
    public static string Verb => "dashboard";
}
