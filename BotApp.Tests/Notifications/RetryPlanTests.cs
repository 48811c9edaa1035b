using BotApp.Support;

namespace BotApp.Notifications;

public sealed class RetryPlanTests
{
    [Fact]
    public void It_tries_48_times_over_about_four_hours_and_then_gives_up()
    {
        var (now, tries) = (A.Noon, 1);
        while (RetryPlan.Next(tries, now) is { } next)
        {
            Assert.True(next > now);
            (now, tries) = (next, tries + 1);
        }

        Assert.Equal(RetryPlan.MostTries, tries);
        Assert.InRange(now - A.Noon, TimeSpan.FromHours(3), TimeSpan.FromHours(4));
    }

    [Fact]
    public void The_first_tries_come_soon() => Assert.Equal(A.Noon.AddSeconds(2), RetryPlan.Next(1, A.Noon));
}
