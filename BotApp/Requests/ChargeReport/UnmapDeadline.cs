using BotApp.Basics;

namespace BotApp.Requests.ChargeReport;

/// <summary>How urgent it is that a relieved officer is unmapped.</summary>
public enum Urgency
{
    /// <summary>To be done at once.</summary>
    Fresh,

    /// <summary>The computer cell is reminded.</summary>
    Overdue,

    /// <summary>The Systems Manager is told.</summary>
    TellSupervisor,
}

/// <summary>Office hours after the relief until the cell is reminded, and until the Systems Manager is told; set in the office profile.</summary>
public sealed record UnmapSteps(int RemindAfterHours, int TellSupervisorAfterHours)
{
    public static readonly UnmapSteps Usual = new(4, 9);
}

/// <summary>
/// How long a relieved officer may stay mapped. Instruction 04/2024-GST says "immediately" and names no hours, so the steps come from
/// the office profile and the office can tighten them. Counted in office hours, so that a step falls when somebody can act on it.
/// </summary>
public sealed record UnmapDeadline(DateTimeOffset RelievedAt, UnmapSteps Steps, WorkingDays Calendar)
{
    public DateTimeOffset OverdueAt => Calendar.AfterHours(RelievedAt, Steps.RemindAfterHours);

    public DateTimeOffset SupervisorAt => Calendar.AfterHours(RelievedAt, Steps.TellSupervisorAfterHours);

    public Urgency At(DateTimeOffset now) =>
        now >= SupervisorAt ? Urgency.TellSupervisor
        : now >= OverdueAt ? Urgency.Overdue
        : Urgency.Fresh;
}
