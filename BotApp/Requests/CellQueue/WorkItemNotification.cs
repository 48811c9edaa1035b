using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellQueue;

/// <summary>Notifies the computer cell of a new work item; the card is updated with the request.</summary>
internal sealed class WorkItemNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.CellTaskArrived;

    public async Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.WorkViewAsync(subject, profile, ct) is { Request.Stage: Stage.WithCell } view
            ? await RenderCardAsync(
                view,
                officerId,
                await db.CardMessageIdAsync(Topic, subject, view.Request.Version, officerId, clock.GetUtcNow(), ct),
                ct)
            : null;

    public async Task<RenderedMessage?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.WorkViewAsync(sent.Subject, profile, ct) is { } view ? await RenderCardAsync(view, sent.OfficerId, sent.Id, ct) : null;

    private async Task<RenderedMessage?> RenderCardAsync(WorkItemView view, Guid officerId, Guid cardId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderedMessage(WorkItemCard.Render(officer.PreferredLanguage, view, clock.GetUtcNow(), mayFinish: true), cardId)
            : null;
}
