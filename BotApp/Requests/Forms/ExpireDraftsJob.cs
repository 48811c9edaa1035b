using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>Once an hour removes forms that nobody has worked on for 30 days, with their scans, and tells the officer.</summary>
internal sealed class ExpireDraftsJob(IServiceScopeFactory scopes, DocumentVault vault, TimeProvider clock, ILogger<ExpireDraftsJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ExpireAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Expiring drafts failed: {Fault}", fault.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task ExpireAsync(CancellationToken ct)
    {
        var old = clock.GetUtcNow() - Draft.Lifetime;
        List<Guid> ids;
        await using (var scope = scopes.CreateAsyncScope())
        {
            ids = await scope.ServiceProvider.GetRequiredService<BotDb>().Drafts.Where(draft => draft.TouchedAt <= old).Select(draft => draft.Id).ToListAsync(ct);
        }

        foreach (var id in ids)
        {
            // A scope each: a draft that is worked on again at this moment must not hold up the others.
            await using var scope = scopes.CreateAsyncScope();
            await ExpireOneAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), id, ct);
        }
    }

    private async Task ExpireOneAsync(BotDb db, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Drafts.FindAsync([id], ct) is not { } draft || !draft.IsExpired(now))
        {
            return;
        }

        if (!draft.OnlyPages && draft.Kind is not RequestKind.Activation)
        {
            db.Outbox.Add(OutboxMessage.Tell(Topics.DraftExpired, draft.Id, draft.Version, draft.OfficerId, now));
        }

        await db.DiscardNowAsync(draft, now, vault, ct);
    }
}
