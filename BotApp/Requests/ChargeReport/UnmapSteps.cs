namespace BotApp.Requests.ChargeReport;

/// <summary>Office hours after the relief until the cell is reminded, and until the Systems Manager is told; set in the office profile.</summary>
public sealed record UnmapSteps(int RemindAfterHours, int TellSupervisorAfterHours)
{
    public static readonly UnmapSteps Usual = new(4, 9);
}
