using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellQueue;

/// <summary>Notifies the computer cell of a new work item; the card is updated with the request.</summary>
internal sealed class WorkItemNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.CellTaskArrived;

    public Audience Audience => Audience.CellAndSystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.WorkViewAsync(subject, officerId, profile, clock.GetUtcNow(), ct) is { Request.Stage: Stage.WithCell } view
        && await RenderCardAsync(view, officerId, ct) is { } card
            ? new RenderResult.Message(
                card,
                await db.CardMessageForAsync(Topic, subject, view.Request.Version, officerId, clock.GetUtcNow(), ct))
            : null;

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.WorkViewAsync(sent.Subject, sent.OfficerId, profile, clock.GetUtcNow(), ct) is { } view
        && await RenderCardAsync(view, sent.OfficerId, ct) is { } card
            ? new RenderResult.Message(card)
            : null;

    private async Task<CardContent?> RenderCardAsync(WorkItemView view, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { } officer
            ? WorkItemCard.Render(
                officer.PreferredLanguage,
                view,
                clock.GetUtcNow(),
                mayFinish: await db.MayCompleteAsync(view.Request, officerId, clock.GetUtcNow(), ct))
            : null;
}
