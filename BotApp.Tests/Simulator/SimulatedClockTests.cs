using BotApp.Basics;

namespace BotApp.Simulator;

[Trait("Size", "fast")]
public sealed class SimulatedClockTests : IDisposable
{
    private static readonly WorkingDays Calendar = new([new DateOnly(2026, 12, 25)], new(9, 30), new(18, 0));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clock-");

    [Theory]
    [InlineData("ten-minutes", "2026-12-24T15:00:00+05:30", "2026-12-24T15:10:00+05:30")]
    [InlineData("next-working-day", "2026-12-23T08:00:00+05:30", "2026-12-24T10:00:00+05:30")]
    [InlineData("next-working-day", "2026-12-24T15:00:00+05:30", "2026-12-28T10:00:00+05:30")]
    [InlineData("next-working-day", "2026-12-27T23:50:00+05:30", "2026-12-28T10:00:00+05:30")]
    [InlineData("five-working-days", "2026-12-24T15:00:00+05:30", "2027-01-01T15:00:00+05:30")]
    public void A_clock_step_follows_the_office_calendar(string step, string now, string then) =>
        Assert.Equal(At(then), ClockStep.From(step, At(now), Calendar));

    [Fact]
    public void An_unknown_step_returns_null() => Assert.Null(ClockStep.From("yesterday", At("2026-12-24T15:00:00+05:30"), Calendar));

    [Fact]
    public async Task Timers_due_in_the_skipped_time_fire_and_later_ones_do_not()
    {
        var clock = NewClock();
        var tomorrow = Task.Delay(TimeSpan.FromHours(20), clock);
        using var stop = new CancellationTokenSource();
        var nextWeek = Task.Delay(TimeSpan.FromDays(7), clock, stop.Token);
        var measured = clock.GetTimestamp();

        clock.PushTo(clock.GetUtcNow().AddDays(1));

        await tomorrow.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(nextWeek.IsCompleted);
        Assert.True(clock.GetElapsedTime(measured) < TimeSpan.FromHours(1), "Measured time must not jump.");

        clock.PushTo(clock.GetUtcNow().AddDays(6));

        await nextWeek.WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
    }

    [Fact]
    public async Task A_periodic_timer_fires_after_every_step()
    {
        var clock = NewClock();
        using var rings = new SemaphoreSlim(0);
        await using var hourly = clock.CreateTimer(_ => rings.Release(), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        foreach (var _ in Enumerable.Range(0, 3))
        {
            clock.PushTo(clock.GetUtcNow().AddHours(1.5));
            Assert.True(await rings.WaitAsync(TimeSpan.FromSeconds(30)));
        }
    }

    [Fact]
    public void The_clock_offset_survives_a_restart_and_never_decreases()
    {
        var clock = NewClock();
        clock.PushTo(clock.GetUtcNow().AddDays(3));
        var ahead = clock.Ahead;

        clock.PushTo(clock.GetUtcNow().AddDays(-2));

        Assert.Equal(ahead, clock.Ahead);
        Assert.Equal(ahead, NewClock().Ahead);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SimulatedClock NewClock() => new(Path.Combine(_folder.FullName, "ahead.txt"));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
