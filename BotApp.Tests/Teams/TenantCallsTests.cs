using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams;

[Trait("Size", "fast")]
public sealed class TenantCallsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_call_counts_until_a_second_after_its_answer_however_long_it_takes()
    {
        var clock = new FakeTimeProvider();
        using var tenant = new TenantCalls(clock);
        var calls = await EnterAsync(tenant, TenantCalls.Most);
        var next = tenant.EnterAsync(Patience, CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(next.IsCompleted);

        calls[0].Dispose();
        clock.Advance(TenantCalls.Counted - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await next);

        var another = tenant.EnterAsync(Patience, CancellationToken.None);
        Assert.False(another.IsCompleted);
        calls[1].Dispose();
        clock.Advance(TenantCalls.Counted);
        Assert.NotNull(await another);
    }

    [Fact]
    public async Task A_call_that_finds_no_place_in_time_takes_none()
    {
        var clock = new FakeTimeProvider();
        using var tenant = new TenantCalls(clock);
        var calls = await EnterAsync(tenant, TenantCalls.Most);
        var late = tenant.EnterAsync(TimeSpan.FromSeconds(8), CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Null(await late);

        calls[0].Dispose();
        clock.Advance(TenantCalls.Counted);
        Assert.Single(await EnterAsync(tenant, 1));
    }

    [Theory]
    [InlineData(2, 25)]
    [InlineData(3, 16)]
    [InlineData(7, 7)]
    [InlineData(60, 1)]
    public async Task Nodes_share_the_places(int nodes, int own)
    {
        using var tenant = new TenantCalls(new FakeTimeProvider(), most => most / nodes);
        await EnterAsync(tenant, own);

        Assert.Null(await tenant.EnterAsync(TimeSpan.Zero, CancellationToken.None));
    }

    private static async Task<List<IDisposable>> EnterAsync(TenantCalls tenant, int calls)
    {
        List<IDisposable> places = [];
        for (var call = 0; call < calls; call++)
        {
            var entering = tenant.EnterAsync(Patience, CancellationToken.None);
            Assert.True(entering.IsCompleted);
            places.Add(Assert.IsAssignableFrom<IDisposable>(await entering));
        }

        return places;
    }
}
