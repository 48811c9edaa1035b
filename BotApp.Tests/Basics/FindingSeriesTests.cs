using BotApp.Support;

namespace BotApp.Basics;

[Trait("Size", "fast")]
public sealed class FindingSeriesTests
{
    private readonly AdjustableClock _clock = new(TestData.Noon);

    [Fact]
    public void The_first_finding_is_due_and_then_one_each_quarter_of_an_hour_with_the_number_since_the_last()
    {
        var series = new FindingSeries(_clock);
        Assert.Equal(1, series.Report("teams", "503"));
        Assert.Null(series.Report("teams", "503"));
        Assert.Equal(1, series.Report("teams", "401"));
        Assert.Equal(1, series.Report("mail", "503"));

        _clock.Advance(FindingSeries.RepeatAfter);
        Assert.Equal(2, series.Report("teams", "503"));
        Assert.Null(series.Report("teams", "503"));
    }

    [Fact]
    public void A_clock_that_is_set_back_silences_no_finding()
    {
        var series = new FindingSeries(_clock);
        series.Report("teams", "503");
        _clock.Advance(-TimeSpan.FromDays(30));
        Assert.Equal(1, series.Report("teams", "503"));
    }

    [Fact]
    public void The_end_is_due_once_and_only_for_the_subject_that_works_again()
    {
        var series = new FindingSeries(_clock);
        series.Report("teams", "503");
        series.Report("teams", "401");
        series.Report("mail", "connection");

        Assert.Equal(["401"], series.End("teams", except: "503"));
        Assert.Equal(["503"], series.End("teams"));
        Assert.Empty(series.End("teams"));
        Assert.Equal(1, series.Report("teams", "503"));
    }

    [Fact]
    public void A_subject_that_fails_now_and_then_is_not_over_before_it_has_been_quiet()
    {
        var series = new FindingSeries(_clock);
        series.Report("teams", "503");
        Assert.Empty(series.End("teams", quietFor: TimeSpan.FromMinutes(1)));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["503"], series.End("teams", quietFor: TimeSpan.FromMinutes(1)));
    }
}
