namespace BotApp.OfficeDirectory;

/// <summary>
/// Office hours from relief until the computer cell is reminded, and until the Systems Manager is notified; set in the office
/// profile.
/// </summary>
public sealed record UnmapEscalation(int RemindAfterHours, int TellSupervisorAfterHours)
{
    public static readonly UnmapEscalation Default = new(4, 9);
}
