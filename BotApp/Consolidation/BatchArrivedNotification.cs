using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>Notifies the cell that a batch has been mailed; the card is updated with the batch.</summary>
internal sealed class BatchArrivedNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.BatchArrived;

    public Audience Audience => Audience.CellAndSystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.BatchViewAsync(subject, track: false, ct) is { } view && await RenderCardAsync(view, officerId, ct) is { } card
            ? new RenderResult.Message(
                card,
                await db.CardMessageForAsync(Topic, subject, view.Batch.Version, officerId, clock.GetUtcNow(), ct))
            : null;

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.BatchViewAsync(sent.Subject, track: false, ct) is { } view && await RenderCardAsync(view, sent.OfficerId, ct) is { } card
            ? new RenderResult.Message(card)
            : null;

    private async Task<CardContent?> RenderCardAsync(BatchView view, Guid officerId, CancellationToken ct) =>
        await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officerId, ct) is { } officer
            ? BatchCard.ForCell(officer.PreferredLanguage, view)
            : null;
}
