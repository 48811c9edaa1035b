using BotApp.Basics;
using BotApp.Faq.Understanding;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Seeds an empty database with the shipped entries and builds the index before the first question.</summary>
internal sealed class SeedFaqEntriesJob(
    IServiceScopeFactory scopes, FaqIndex index, OfficeProfile profile, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (!await db.FaqEntries.AnyAsync(cancellationToken))
        {
            var seeds = OfficeEntries.For(profile).Select(entry => new StoredFaqEntry { Id = entry.Id, Entry = entry }).ToList();
            await db.BeginWriteAsync(cancellationToken);
            if (!await db.FaqEntries.AnyAsync(cancellationToken))
            {
                db.FaqEntries.AddRange(seeds);
            }

            await db.SaveAsync(clock.GetUtcNow(), cancellationToken);
        }

        var (changes, entries) = await db.ValidEntriesAsync(OfficeTime.DayOf(clock.GetUtcNow()), cancellationToken);
        index.Rebuild(entries, changes);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
