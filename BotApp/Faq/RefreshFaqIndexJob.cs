using BotApp.Basics;
using BotApp.Faq.Understanding;
using BotApp.Storage;

namespace BotApp.Faq;

/// <summary>
/// Checks twice a second whether another process has changed an entry (every change increments a counter in the same save) or a new day
/// has begun, and rebuilds the index: an edit on one node is found within a second on every other.
/// </summary>
public sealed class RefreshFaqIndexJob(
    IServiceScopeFactory scopes, FaqIndex index, TimeProvider clock, ILogger<RefreshFaqIndexJob> log) : BackgroundService
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
                day = await RefreshIfChangedAsync(day, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Looking for changed entries failed: {Fault}", fault.GetType().Name);
            }
        }
    }

    private async Task<DateOnly> RefreshIfChangedAsync(DateOnly indexedOn, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var today = OfficeTime.DayOf(clock.GetUtcNow());
        if (today != indexedOn || await db.FaqRevisionAsync(ct) > index.Changes)
        {
            var (changes, entries) = await db.ValidEntriesAsync(today, ct);
            index.Rebuild(entries, changes);
        }

        return today;
    }
}
