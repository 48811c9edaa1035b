using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

/// <summary>Pushing the clock forward as an office day passes.</summary>
public static class ClockScenario
{
    /// <summary>Moves the clock on, and a little further, so that whoever sleeps on it wakes and looks.</summary>
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

    /// <summary>Waits until everything that is due has left, updates of older cards too.</summary>
    public static Task AllSentAsync(this TestBot bot, TimeProvider clock) => bot.UntilAsync(
        db =>
        {
            var now = clock.GetUtcNow();
            return db.Outbox.AllAsync(m => m.DoneAt != null || m.DeadAt != null || m.DueAt > now);
        },
        "everything that is due has left");
}
