using BotApp.Basics;
using BotApp.Storage;

namespace BotApp.Faq;

/// <summary>
/// Checks twice a second whether another process has changed an entry (every change increments a counter in the same save) or a new day
/// has begun, and rebuilds the index: an edit on one node is found within a second on every other.
/// </summary>
public sealed class FollowEntriesJob(
    IServiceScopeFactory scopes, FaqIndex index, TimeProvider clock, ILogger<FollowEntriesJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var day = OfficeTime.DayOf(clock.GetUtcNow());
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                day = await FollowAsync(day, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Looking for changed entries failed: {Fault}", fault.GetType().Name);
            }
        }
    }

    private async Task<DateOnly> FollowAsync(DateOnly indexedOn, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var today = OfficeTime.DayOf(clock.GetUtcNow());
        if (today != indexedOn || await db.FaqChangesAsync(ct) > index.Changes)
        {
            var (changes, entries) = await db.ValidEntriesAsync(today, ct);
            index.Rebuild(entries, changes);
        }

        return today;
    }
}
