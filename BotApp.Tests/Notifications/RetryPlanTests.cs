using BotApp.Support;

namespace BotApp.Notifications;

[Trait("Size", "fast")]
public sealed class RetryPlanTests
{
    [Fact]
    public void Delivery_is_retried_48_times_over_about_four_hours()
    {
        var (now, tries) = (TestData.Noon, 1);
        while (RetryPlan.Next(tries, now) is { } next)
        {
            Assert.True(next > now);
            (now, tries) = (next, tries + 1);
        }

        Assert.Equal(RetryPlan.MaxAttempts, tries);
        Assert.InRange(now - TestData.Noon, TimeSpan.FromHours(3), TimeSpan.FromHours(4));
    }

    [Fact]
    public void The_first_retries_follow_quickly() => Assert.Equal(TestData.Noon.AddSeconds(2), RetryPlan.Next(1, TestData.Noon));
}
