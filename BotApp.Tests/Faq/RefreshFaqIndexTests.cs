using System.Threading.Channels;
using BotApp.Faq.Understanding;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Faq;

/// <summary>An edit on one node is found on another within a second of clock time.</summary>
public sealed class RefreshFaqIndexTests
{
    [Fact]
    public async Task An_edited_entry_is_found_on_another_node_within_the_second()
    {
        await using var bot = await TestBot.StartAsync();
        await FindWithinTheSecondAsync(bot);
    }

    [PostgresFact]
    public async Task An_edited_entry_is_found_on_another_node_within_the_second_on_PostgreSQL()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await FindWithinTheSecondAsync(bot);
    }

    [Fact]
    public async Task An_expired_entry_disappears_the_next_day()
    {
        await using var bot = await TestBot.StartAsync();
        var clock = new WatchedClock(TestData.Noon);
        await EditAsync(bot, "zebracard", until: TestData.Today);
        var index = new FaqIndex(FaqSeeds.Requests, SampleEntries.All);
        using var follower = new RefreshFaqIndexJob(
            bot.Services.GetRequiredService<IServiceScopeFactory>(),
            index,
            clock,
            NullLogger<RefreshFaqIndexJob>.Instance);
        await follower.StartAsync(CancellationToken.None);
        await clock.SomebodySleepsAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        await clock.SomebodySleepsAsync();
        Assert.NotEmpty(index.Search("zebracard", 1));

        clock.Advance(TimeSpan.FromDays(1));
        await clock.SomebodySleepsAsync();

        Assert.Empty(index.Search("zebracard", 1));
        await follower.StopAsync(CancellationToken.None);
    }

    private static async Task FindWithinTheSecondAsync(TestBot bot)
    {
        var clock = new WatchedClock(TestData.Noon);
        var index = new FaqIndex(FaqSeeds.Requests, SampleEntries.All);
        using var follower = new RefreshFaqIndexJob(
            bot.Services.GetRequiredService<IServiceScopeFactory>(),
            index,
            clock,
            NullLogger<RefreshFaqIndexJob>.Instance);
        await follower.StartAsync(CancellationToken.None);
        await clock.SomebodySleepsAsync();

        await EditAsync(bot, "first zebracard wording");
        await EditAsync(bot, "second quokka wording");
        Assert.Empty(index.Search("zebracard quokka", 1));
        clock.Advance(TimeSpan.FromSeconds(1));
        await clock.SomebodySleepsAsync();

        Assert.Equal(SampleEntries.All[0].Id, index.Search("zebracard", 1).Single().EntryId);
        Assert.Equal(SampleEntries.All[0].Id, index.Search("quokka", 1).Single().EntryId);
        await follower.StopAsync(CancellationToken.None);
    }

    private static async Task EditAsync(TestBot bot, string wording, DateOnly? until = null)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var row = (await db.FaqEntries.FindAsync(SampleEntries.All[0].Id))!;
        (row.Entry, row.Version) = (row.Entry with { Variants = [.. row.Entry.Variants, wording], ValidUntil = until }, row.Version + 1);
        await db.IncrementFaqRevisionAsync(CancellationToken.None);
        Assert.True(await db.SaveAsync(TestData.Noon, CancellationToken.None));
    }

    /// <summary>A manual clock that signals when a timer has started to wait on it.</summary>
    private sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly Channel<TimeSpan> _sleepers = Channel.CreateUnbounded<TimeSpan>();

        public Task<TimeSpan> SomebodySleepsAsync() => _sleepers.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _sleepers.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}
