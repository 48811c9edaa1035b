namespace BotApp.Requests.ChargeReport;

/// <summary>
/// Office hours from relief until the computer cell is reminded, and until the Systems Manager is notified; set in the office
/// profile.
/// </summary>
public sealed record UnmapSteps(int RemindAfterHours, int TellSupervisorAfterHours)
{
    public static readonly UnmapSteps Usual = new(4, 9);
}
