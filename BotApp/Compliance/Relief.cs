using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.ChargeReport;

namespace BotApp.Compliance;

/// <summary>One relieved officer; <paramref name="UnmappedAt"/> is null while still mapped.</summary>
/// <param name="Days">Calendar days from the relief to the unmapping, or until now.</param>
/// <param name="DaysLate">
/// Working days begun since the computer cell should have unmapped the officer; 0 when it was done, or can still be done, on time.
/// </param>
public sealed record Relief(
    Guid RequestId,
    string Number,
    Guid OfficeId,
    Phrase Office,
    string Officer,
    Designation Designation,
    DateTimeOffset RelievedAt,
    DateTimeOffset? UnmappedAt,
    int Days,
    int DaysLate)
{
    public bool IsOnTime => DaysLate == 0;

    public bool IsMapped => UnmappedAt is null;

    /// <summary>The relief as it stands at <paramref name="now"/>.</summary>
    public static Relief At(DateTimeOffset now, ReliefFacts facts, OfficeProfile profile)
    {
        var end = facts.UnmappedAt ?? now;
        var deadline = new UnmapDeadline(facts.RelievedAt, profile.Unmap, profile.Calendar);
        var late = deadline.At(end) is Urgency.Due
            ? 0
            : Math.Max(1, profile.Calendar.WorkingDaysBetween(OfficeTime.DayOf(deadline.OverdueAt), OfficeTime.DayOf(end)));
        return new Relief(
            facts.RequestId,
            facts.Number,
            facts.OfficeId,
            facts.Office,
            facts.Officer,
            facts.Designation,
            facts.RelievedAt,
            facts.UnmappedAt,
            Math.Max(0, OfficeTime.DayOf(end).DayNumber - OfficeTime.DayOf(facts.RelievedAt).DayNumber),
            late);
    }
}

/// <summary>What is stored about the relief of an officer.</summary>
public sealed record ReliefFacts(
    Guid RequestId,
    string Number,
    Guid OfficeId,
    Phrase Office,
    string Officer,
    Designation Designation,
    DateTimeOffset RelievedAt,
    DateTimeOffset? UnmappedAt);
