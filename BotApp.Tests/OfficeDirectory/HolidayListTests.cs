using BotApp.Support;

namespace BotApp.OfficeDirectory;

[Trait("Size", "fast")]
public sealed class HolidayListTests
{
    private static readonly Holiday Onam = new(new DateOnly(2027, 9, 13), new("Onam", "ओणम"));
    private static readonly Holiday Diwali = new(new DateOnly(2027, 10, 29), new("Diwali", "दीवाली"));

    [Fact]
    public void Added_holidays_are_in_the_order_of_their_days()
    {
        Assert.False(HolidayList.Add([Diwali], Onam, TestData.Today).IsRefused(out _, out var both));
        Assert.Equal([Onam, Diwali], both);
        Assert.False(HolidayList.Remove(both, Diwali.Day).IsRefused(out _, out var one));
        Assert.Equal([Onam], one);
    }

    [Theory]
    [InlineData("2025-12-31", "Eve", "is not in the years 2026 to 2028")]
    [InlineData("2062-03-04", "Holi", "is not in the years 2026 to 2028")]
    [InlineData("2027-09-13", "Thiruvonam", "is a holiday already: Onam")]
    [InlineData("2027-09-14", "", "Give the holiday's name")]
    [InlineData("2027-09-14", "Avit\u202Etam", "Give the holiday's name")]
    public void A_wrong_holiday_is_refused_with_its_reason(string day, string name, string reason)
    {
        var holiday = new Holiday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(name, "नाम"));

        Assert.True(HolidayList.Add([Onam], holiday, TestData.Today).IsRefused(out var why, out _));
        Assert.Contains(reason, why.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_a_day_that_is_no_holiday_is_refused() =>
        Assert.True(HolidayList.Remove([Onam], Diwali.Day).IsRefused(out _, out _));

    [Fact]
    public void A_profile_follows_the_newest_version_of_the_changed_holidays()
    {
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"));
        var profile = OfficeProfile.Read(shipped) with { Holidays = [Diwali] };
        var live = new LiveOfficeSettings();
        profile.Follow(live);
        Assert.Equal([Diwali], profile.Holidays);
        Assert.True(profile.Calendar.IsWorkingDay(Onam.Day));

        live.Offer(2, OfficeSettingValues.From(new Dictionary<string, string>
        {
            [OfficeSetting.Holidays] = OfficeSettingValues.ToJson([Onam]),
        }));
        live.Offer(1, OfficeSettingValues.None);

        Assert.Equal([Onam], profile.Holidays);
        Assert.False(profile.Calendar.IsWorkingDay(Onam.Day));
        Assert.True(profile.Calendar.IsWorkingDay(Diwali.Day));
    }
}
