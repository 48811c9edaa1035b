using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

/// <summary>Advances the clock in tests.</summary>
public static class ClockScenario
{
    /// <summary>Advances the clock, then a little further, so that pollers waiting on it run.</summary>
    public static async Task ForwardAsync(this TestBot bot, FakeTimeProvider clock, TimeSpan by)
    {
        clock.Advance(by);
        for (var looks = 0; looks < 5; looks++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        _ = bot;
    }

    /// <summary>
    /// Advances the clock to the next attempt of every outbox row that failed, as often as it takes, until the condition holds.
    /// </summary>
    public static Task UntilRetriesAsync(this TestBot bot, AdjustableClock clock, Func<bool> so, string what) => bot.UntilAsync(
        async db =>
        {
            var now = clock.GetUtcNow();
            var waiting = await db.Outbox
                .Where(m => m.DoneAt == null && m.DeadAt == null && m.LastFailure != null && m.ClaimedUntil == null && m.DueAt > now)
                .ToListAsync();
            waiting.ForEach(row => clock.AdvanceTo(row.DueAt));
            return so();
        },
        what);

    /// <summary>
    /// Waits until every due outbox row is done, including card updates. While rows leave, a slow machine is at work; only a standstill
    /// fails.
    /// </summary>
    public static async Task AllSentAsync(this TestBot bot, TimeProvider clock)
    {
        var due = await bot.ReadAsync(DueAsync);
        while (due > 0)
        {
            var before = due;
            await bot.UntilAsync(async db => (due = await DueAsync(db)) != before, $"one of {before} due rows has left");
        }

        Task<int> DueAsync(BotDb db)
        {
            var now = clock.GetUtcNow();
            return db.Outbox.CountAsync(m => m.DoneAt == null && m.DeadAt == null && m.DueAt <= now);
        }
    }
}
