using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams;

[Trait("Size", "fast")]
public sealed class SendRateLimiterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    [Fact]
    public void A_chat_gets_seven_messages_at_once_and_then_waits()
    {
        var pace = new SendRateLimiter(new FakeTimeProvider());

        var waits = Enumerable.Range(0, 9).Select(_ => pace.Reserve("a", Patience)).ToList();

        Assert.All(waits[..7], wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.True(waits[7] >= TimeSpan.FromSeconds(1), waits[7].ToString());
        Assert.True(waits[8] >= TimeSpan.FromSeconds(2), waits[8].ToString());
    }

    [Fact]
    public void Random_load_never_exceeds_a_rate_limit()
    {
        var clock = new FakeTimeProvider();
        var pace = new SendRateLimiter(clock);
        var (random, sent) = (new Random(4711), new List<TimeSpan>());
        var now = TimeSpan.Zero;
        for (var number = 0; number < 2500; number++)
        {
            sent.Add(now + pace.Reserve("a", Patience));
            var step = TimeSpan.FromMilliseconds(random.Next(0, 900));
            clock.Advance(step);
            now += step;
        }

        sent.Sort();
        foreach (var (most, length) in ((int, TimeSpan)[])[
            (7, TimeSpan.FromSeconds(1)),
            (8, TimeSpan.FromSeconds(2)),
            (60, TimeSpan.FromSeconds(30)),
            (1800, TimeSpan.FromHours(1))
        ])
        {
            Assert.All(
                Enumerable.Range(most, sent.Count - most),
                index => Assert.True(sent[index] - sent[index - most] >= length, $"{most} in {length}"));
        }
    }

    [Fact]
    public void All_chats_together_stay_below_50_messages_a_second()
    {
        var pace = new SendRateLimiter(new FakeTimeProvider());

        var waits = Enumerable.Range(0, 200).Select(number => pace.Reserve($"chat {number}", Patience)).Order().ToList();

        Assert.All(Enumerable.Range(49, 200 - 49), index => Assert.True(waits[index] - waits[index - 49] >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Retry_After_pauses_only_its_chat()
    {
        var clock = new FakeTimeProvider();
        var pace = new SendRateLimiter(clock);
        pace.Pause("a", TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.FromSeconds(20), pace.Reserve("a", TimeSpan.FromSeconds(8)));
        Assert.Equal(TimeSpan.Zero, pace.Reserve("b", TimeSpan.FromSeconds(8)));
    }
}
