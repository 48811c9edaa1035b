namespace BotApp.OfficeDirectory;

/// <summary>When the bot reminds and escalates; working days, and for unmapping office hours.</summary>
public sealed record OfficeSteps(
    int RemindAfterDays, int EscalateAfterDays, int AskSolvedAfterDays, int UnmapRemindAfterHours, int UnmapTellAfterHours)
{
    /// <summary>Longest step that can be entered: half a year of working days.</summary>
    public const int MaxDays = 120;

    /// <summary>Longest step that can be entered: two months of office hours.</summary>
    public const int MaxHours = 360;

    /// <summary>Whether every step is at least one day, none is unreasonably long, and no escalation comes before its reminder.</summary>
    public bool IsValid =>
        RemindAfterDays >= 1 && EscalateAfterDays >= RemindAfterDays && EscalateAfterDays <= MaxDays
            && AskSolvedAfterDays is >= 1 and <= MaxDays
            && UnmapRemindAfterHours >= 0 && UnmapTellAfterHours >= UnmapRemindAfterHours && UnmapTellAfterHours <= MaxHours;
}
