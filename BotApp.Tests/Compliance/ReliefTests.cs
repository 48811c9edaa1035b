using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Support;

namespace BotApp.Compliance;

/// <summary>How many days late an unmapping is: office hours until the deadline, then working days begun.</summary>
[Trait("Size", "fast")]
public sealed class ReliefTests
{
    private static readonly OfficeProfile Sample = OfficeProfile.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json")));

    private static readonly OfficeProfile Profile = Sample with
    {
        Holidays = [new Holiday(new DateOnly(2026, 11, 24), new Phrase("Holiday", "अवकाश"))],
    };

    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Theory]
    [InlineData(20, 11, 0, 0)]
    [InlineData(20, 13, 29, 0)]
    [InlineData(20, 13, 31, 1)]
    [InlineData(21, 12, 1, 1)]
    [InlineData(23, 12, 3, 1)]
    [InlineData(25, 12, 5, 2)]
    public void Days_late_are_working_days_begun_after_the_deadline(int day, int hour, int minute, int late)
    {
        var unmapped = OfficeTime.At(new DateOnly(2026, 11, day), new TimeOnly(hour, minute));

        var relief = Relief.At(unmapped.AddDays(30), Facts(unmapped), Profile);

        Assert.Equal((late, late == 0, day - 20), (relief.DaysLate, relief.IsOnTime, relief.Days));
    }

    [Fact]
    public void An_officer_still_mapped_grows_late_with_the_days()
    {
        var now = OfficeTime.At(new DateOnly(2026, 11, 27), new TimeOnly(10, 0));

        var relief = Relief.At(now, Facts(unmapped: null), Profile);

        Assert.Equal((true, 4, 7), (relief.IsMapped, relief.DaysLate, relief.Days));
    }

    [Fact]
    public void Weeks_grow_over_the_end_of_a_year()
    {
        var weeks = Enumerable.Range(0, 60)
            .Select(week => OfficeTime.WeekOf(OfficeTime.At(Friday.AddDays(7 * week), new TimeOnly(10, 0))))
            .ToList();

        Assert.Equal(weeks.Order().Distinct(), weeks);
        Assert.Equal((202647, 202653, 202701), (weeks[0], weeks[6], weeks[7]));
    }

    /// <summary>Relieved on Friday at the opening, 09:30; the computer cell has four office hours.</summary>
    private static ReliefFacts Facts(DateTimeOffset? unmapped) => new(
        TestData.Id(1),
        "KCH-2026-000123-7",
        TestData.Id(2),
        TestData.Division.DisplayName,
        "Elsa Paul",
        Designation.Superintendent,
        OfficeTime.At(Friday, new TimeOnly(9, 30)),
        unmapped);
}
