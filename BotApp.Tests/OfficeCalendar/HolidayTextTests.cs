using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Support;

namespace BotApp.OfficeCalendar;

[Trait("Size", "fast")]
public sealed class HolidayTextTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        List<Holiday> holidays =
        [
            new(new DateOnly(2027, 1, 26), new("Republic Day", "गणतंत्र दिवस")),
            new(new DateOnly(2027, 9, 13), new("Onam", "ओणम")),
        ];

        Assert.False(HolidayText.Parse($"\n{HolidayText.Write(holidays)}\n\n", 2027, TestData.Today).IsRefused(out _, out var read));
        Assert.Equal(holidays, read);
    }

    [Fact]
    public void Every_line_that_is_not_understood_is_named()
    {
        Assert.True(HolidayText.Parse(
                "2026-01-26 Republic Day / गणतंत्र दिवस\n26.1.2027 Republic Day / गणतंत्र दिवस\n2027-08-15 Independence Day\n"
                    + "2027-10-02 Gandhi Jayanti / गांधी जयंती\n2027-10-02 Gandhi Jayanti / गांधी जयंती",
                2027,
                TestData.Today)
            .IsRefused(out var why, out _));

        var mistakes = Assert.IsType<ValidationErrors>(why).All;
        Assert.Equal(4, mistakes.Count);
        Assert.Contains("“2027-08-15 Independence Day” is not a holiday of 2027", mistakes[2].Message.English, StringComparison.Ordinal);
        Assert.IsType<AlreadyHoliday>(mistakes[3]);
        Assert.All(mistakes, mistake => Assert.Equal(SaveHolidays.Days, mistake.Field));
    }

    [Theory]
    [InlineData(2, 5, 2, 4, 9, true)]
    [InlineData(5, 2, 2, 4, 9, false)]
    [InlineData(0, 5, 2, 4, 9, false)]
    [InlineData(2, 5, 2, 9, 4, false)]
    [InlineData(2, 200, 2, 4, 9, false)]
    public void An_escalation_never_comes_before_its_reminder(int remind, int escalate, int ask, int unmap, int tell, bool valid) =>
        Assert.Equal(valid, new OfficeSteps(remind, escalate, ask, unmap, tell).IsValid);
}
