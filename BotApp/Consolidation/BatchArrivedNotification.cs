using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>Notifies the cell that a batch has been mailed; the card is updated with the batch.</summary>
internal sealed class BatchArrivedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.BatchArrived;

    public async Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.BatchViewAsync(subject, track: false, ct) is not { } view)
        {
            return null;
        }

        var card = await db.CardMessageIdAsync(
            NotificationTopics.BatchArrived,
            subject,
            view.Batch.Version,
            officerId,
            clock.GetUtcNow(),
            ct);
        return await FaceAsync(view, officerId, card, ct);
    }

    public async Task<RenderedMessage?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.BatchViewAsync(sent.Subject, track: false, ct) is { } view ? await FaceAsync(view, sent.OfficerId, sent.Id, ct) : null;

    private async Task<RenderedMessage?> FaceAsync(BatchView view, Guid officerId, Guid card, CancellationToken ct) =>
        await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officerId, ct) is { } officer
            ? new RenderedMessage(BatchCard.ForCell(officer.PreferredLanguage, view), card)
            : null;
}
