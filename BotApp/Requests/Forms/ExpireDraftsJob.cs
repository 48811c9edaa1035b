using BotApp.Notifications;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Forms;

/// <summary>
/// Deletes drafts that nobody has touched for 30 days, with their attachments, once an hour, and notifies the officer.
/// </summary>
internal sealed class ExpireDraftsJob(
    IServiceScopeFactory scopes, DocumentVault vault, TimeProvider clock, ILogger<ExpireDraftsJob> log) : BackgroundService
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
            ids = await scope.ServiceProvider.GetRequiredService<BotDb>().Drafts.Where(draft => draft.TouchedAt <= old)
                .Select(draft => draft.Id)
                .ToListAsync(ct);
        }

        foreach (var id in ids)
        {
            // One scope per draft: a draft that is edited at this moment must not block the others.
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

        if (!draft.CollectsPagesOnly && FlowCatalog.Find(draft.Kind) is not null)
        {
            db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.DraftExpired, draft.Id, draft.Version, draft.OfficerId, now));
        }

        await db.DiscardAndSaveAsync(draft, now, vault, ct);
    }
}
