using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Requests.ChargeReport;

/// <summary>
/// How long a relieved officer may stay mapped. Instruction 04/2024-GST says "immediately" without naming hours, so the steps come
/// from the office profile and can be tightened. Counted in office hours, so that a step falls when somebody can act.
/// </summary>
public sealed record UnmapDeadline(DateTimeOffset RelievedAt, UnmapEscalation Steps, WorkingDays Calendar)
{
    public DateTimeOffset OverdueAt => Calendar.AddOfficeHours(RelievedAt, Steps.RemindAfterHours);

    public DateTimeOffset EscalatedAt => Calendar.AddOfficeHours(RelievedAt, Steps.TellSupervisorAfterHours);

    public Urgency At(DateTimeOffset now) =>
        now >= EscalatedAt ? Urgency.Escalated
        : now >= OverdueAt ? Urgency.Overdue
        : Urgency.Due;
}
