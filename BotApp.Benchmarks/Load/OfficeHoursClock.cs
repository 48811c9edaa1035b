using BotApp.Basics;

namespace BotApp.Load;

/// <summary>Runs as the machine's clock does, from ten in the morning of a working day on.</summary>
internal sealed class OfficeHoursClock : TimeProvider
{
    private readonly TimeSpan _ahead = OfficeTime.At(new DateOnly(2026, 11, 23), new TimeOnly(10, 0)) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
