namespace BotApp.Basics;

[Trait("Size", "fast")]
public sealed class WorkingDaysTests
{
    [Fact]
    public void What_has_waited_for_some_working_days_began_before_that_instant()
    {
        var random = new Random(20261129);
        for (var tries = 0; tries < 5_000; tries++)
        {
            var began = At(2026, 11, 1, 0, 0).AddMinutes(random.Next(60 * 24 * 60));
            var now = At(2026, 12, 1, 0, 0).AddMinutes(random.Next(60 * 24 * 60));
            var days = random.Next(8);
            if (began != Office.WaitingSince(now, days))
            {
                Assert.True(
                    Office.AddWorkingDays(began, days) <= now == began < Office.WaitingSince(now, days),
                    $"Seed 20261129: {began:O}, {now:O}, {days} days");
            }
        }
    }

    private static readonly DateOnly Christmas = new(2026, 12, 25);
    private static readonly WorkingDays Office = new([Christmas], new TimeOnly(9, 30), new TimeOnly(18, 0));

    [Fact]
    public void Two_working_days_after_friday_afternoon_is_tuesday_at_the_same_time() =>
        Assert.Equal(At(2026, 11, 24, 15, 0), Office.AddWorkingDays(At(2026, 11, 20, 15, 0), 2));

    [Fact]
    public void A_holiday_does_not_count() =>
        Assert.Equal(At(2026, 12, 29, 10, 0), Office.AddWorkingDays(At(2026, 12, 23, 10, 0), 3));

    [Theory]
    [InlineData(21, 12, 0)] // Saturday
    [InlineData(22, 23, 0)] // Sunday
    [InlineData(20, 18, 0)] // Friday at closing time
    [InlineData(23, 4, 0)] // Monday before the office opens
    public void Time_outside_office_hours_counts_from_the_next_opening(int day, int hour, int minute)
    {
        Assert.Equal(At(2026, 11, 23, 9, 30), Office.NextOfficeInstant(At(2026, 11, day, hour, minute)));
        Assert.Equal(At(2026, 11, 25, 9, 30), Office.AddWorkingDays(At(2026, 11, day, hour, minute), 2));
    }

    [Fact]
    public void The_current_day_is_the_day_in_Kochi()
    {
        // Sunday 20:00 UTC is Monday 01:30 in Kochi.
        var instant = new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

        Assert.Equal(At(2026, 11, 23, 9, 30), Office.NextOfficeInstant(instant));
    }

    [Theory]
    [InlineData(20, 20, 0)]
    [InlineData(20, 23, 1)] // over a weekend
    [InlineData(21, 22, 0)] // within a weekend
    [InlineData(16, 20, 4)]
    public void Days_between_count_only_working_days(int first, int last, int days) =>
        Assert.Equal(days, Office.WorkingDaysBetween(new DateOnly(2026, 11, first), new DateOnly(2026, 11, last)));

    [Fact]
    public void Remaining_hours_carry_over_to_the_next_working_day() =>
        Assert.Equal(At(2026, 11, 23, 11, 30), Office.AddOfficeHours(At(2026, 11, 20, 16, 0), 4));

    [Fact]
    public void Adding_nothing_within_office_hours_returns_now()
    {
        Assert.Equal(At(2026, 11, 20, 16, 0), Office.AddWorkingDays(At(2026, 11, 20, 16, 0), 0));
        Assert.Equal(At(2026, 11, 20, 16, 0), Office.AddOfficeHours(At(2026, 11, 20, 16, 0), 0));
    }

    [Fact]
    public void Closing_before_opening_is_a_settings_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingDays([], new TimeOnly(18, 0), new TimeOnly(9, 30)));

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        OfficeTime.At(new DateOnly(year, month, day), new TimeOnly(hour, minute));
}
