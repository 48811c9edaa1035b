using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams;

[Trait("Size", "fast")]
public sealed class DuplicateActivityFilterTests
{
    [Fact]
    public void A_delivery_is_remembered_for_five_to_ten_minutes()
    {
        var clock = new FakeTimeProvider();
        var recent = new DuplicateActivityFilter(clock);

        Assert.True(recent.IsFirst("a"));
        clock.Advance(DuplicateActivityFilter.Window - TimeSpan.FromSeconds(1));
        Assert.False(recent.IsFirst("a"));
        Assert.True(recent.IsFirst("b"));
        clock.Advance(DuplicateActivityFilter.Window - TimeSpan.FromSeconds(1));
        Assert.False(recent.IsFirst("b"));
        clock.Advance(DuplicateActivityFilter.Window * 2);
        Assert.True(recent.IsFirst("a"));
        Assert.True(recent.IsFirst("b"));
    }
}
