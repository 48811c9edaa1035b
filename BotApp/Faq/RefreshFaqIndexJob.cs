using BotApp.Basics;
using BotApp.Faq.Understanding;
using BotApp.Storage;

namespace BotApp.Faq;

/// <summary>
/// Checks twice a second whether another process has changed an entry (every change increments a counter in the same save) or a new day
/// has begun, and rebuilds the index: an edit on one node is found within a second on every other.
/// </summary>
public sealed class RefreshFaqIndexJob(
    IServiceScopeFactory scopes, FaqIndex index, TimeProvider clock, ILogger<RefreshFaqIndexJob> log)
    : RepeatedJob(TimeSpan.FromMilliseconds(500), clock, log)
{
    private DateOnly _indexedOn = OfficeTime.DayOf(clock.GetUtcNow());

    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var today = OfficeTime.DayOf(Clock.GetUtcNow());
        if (today != _indexedOn || await db.FaqRevisionAsync(ct) > index.Changes)
        {
            var (changes, entries) = await db.ValidEntriesAsync(today, ct);
            index.Rebuild(entries, changes);
        }

        _indexedOn = today;
    }
}
