namespace BotApp.Dashboard;

/// <summary>Which figures are asked for.</summary>
public enum DashboardTopic
{
    /// <summary>Pending requests by stage, age, kind and office.</summary>
    Summary,

    /// <summary>The offices with late requests, the worst first.</summary>
    LateOffices,
}
