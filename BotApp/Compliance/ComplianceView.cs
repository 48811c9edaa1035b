namespace BotApp.Compliance;

/// <summary>
/// The reliefs that one person answers for: those still mapped first, then those unmapped since <paramref name="Since"/>.
/// </summary>
/// <param name="CanOpen">Whether the reader may open the entries of the computer cell's work list.</param>
public sealed record ComplianceView(IReadOnlyList<Relief> Reliefs, DateTimeOffset Since, DateTimeOffset At, bool CanOpen)
{
    /// <summary>Calendar days for which unmapped officers are listed.</summary>
    public const int Days = 90;

    /// <summary>The same for the weekly list.</summary>
    public const int WeekDays = 7;

    public int Mapped => Reliefs.Count(relief => relief.IsMapped);

    public int OnTime => Reliefs.Count(relief => !relief.IsMapped && relief.IsOnTime);

    public int TooLate => Reliefs.Count(relief => !relief.IsMapped && !relief.IsOnTime);

    public int MappedTooLong => Reliefs.Count(relief => relief.IsMapped && !relief.IsOnTime);
}
