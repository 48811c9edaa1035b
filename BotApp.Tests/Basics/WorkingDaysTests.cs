namespace BotApp.Basics;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);
    private static readonly WorkingDays Office = new([Christmas], new TimeOnly(9, 30), new TimeOnly(18, 0));

    [Fact]
    public void Two_working_days_after_friday_afternoon_is_tuesday_at_the_same_time() =>
        Assert.Equal(At(2026, 11, 24, 15, 0), Office.After(At(2026, 11, 20, 15, 0), 2));

    [Fact]
    public void A_holiday_does_not_count() =>
        Assert.Equal(At(2026, 12, 29, 10, 0), Office.After(At(2026, 12, 23, 10, 0), 3));

    [Theory]
    [InlineData(21, 12, 0)] // Saturday
    [InlineData(22, 23, 0)] // Sunday
    [InlineData(20, 18, 0)] // Friday at closing time
    [InlineData(23, 4, 0)] // Monday before the office opens
    public void What_happens_outside_office_hours_counts_from_the_next_opening(int day, int hour, int minute)
    {
        Assert.Equal(At(2026, 11, 23, 9, 30), Office.NextOffice(At(2026, 11, day, hour, minute)));
        Assert.Equal(At(2026, 11, 25, 9, 30), Office.After(At(2026, 11, day, hour, minute), 2));
    }

    [Fact]
    public void Kochi_decides_what_day_it_is_not_the_server()
    {
        // Sunday 20:00 UTC is Monday 01:30 in Kochi.
        var instant = new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

        Assert.Equal(At(2026, 11, 23, 9, 30), Office.NextOffice(instant));
    }

    [Theory]
    [InlineData(20, 20, 0)]
    [InlineData(20, 23, 1)] // over a weekend
    [InlineData(21, 22, 0)] // within a weekend
    [InlineData(16, 20, 4)]
    public void Days_between_two_days_count_only_those_the_office_works(int first, int last, int days) =>
        Assert.Equal(days, Office.DaysBetween(new DateOnly(2026, 11, first), new DateOnly(2026, 11, last)));

    [Fact]
    public void Office_hours_run_over_into_the_next_working_day() =>
        Assert.Equal(At(2026, 11, 23, 11, 30), Office.AfterHours(At(2026, 11, 20, 16, 0), 4));

    [Fact]
    public void No_days_and_no_hours_is_now_within_the_office()
    {
        Assert.Equal(At(2026, 11, 20, 16, 0), Office.After(At(2026, 11, 20, 16, 0), 0));
        Assert.Equal(At(2026, 11, 20, 16, 0), Office.AfterHours(At(2026, 11, 20, 16, 0), 0));
    }

    [Fact]
    public void An_office_that_closes_before_it_opens_is_a_mistake_in_the_settings() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingDays([], new TimeOnly(18, 0), new TimeOnly(9, 30)));

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => OfficeTime.At(new DateOnly(year, month, day), new TimeOnly(hour, minute));
}
