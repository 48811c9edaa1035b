using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellQueue;

/// <summary>Warns the computer cell that a relieved officer is still mapped, unless that has been done meanwhile.</summary>
internal sealed class UnmapOverdueNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.UnmapOverdue;

    public Audience Audience => Audience.CellAndSystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.WorkViewAsync(subject, officerId, profile, now, ct) is { Request.Stage: Stage.WithCell, Deadline: not null } view
            && await RenderCardAsync(view, officerId, now, ct) is { } card
                ? new RenderResult.Message(card, await db.CardMessageForAsync(Topic, subject, view.Request.Version, officerId, now, ct))
                : null;
    }

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.WorkViewAsync(sent.Subject, sent.OfficerId, profile, clock.GetUtcNow(), ct) is { } view
            && await RenderCardAsync(view, sent.OfficerId, clock.GetUtcNow(), ct) is { } card
                ? new RenderResult.Message(card)
                : null;

    /// <summary>
    /// The computer cell unmaps; the Systems Manager sees the same card without the button, unless nobody of the cell may.
    /// </summary>
    private async Task<CardContent?> RenderCardAsync(WorkItemView view, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var mayFinish = await db.MayCompleteAsync(view.Request, officerId, now, ct);
        return await db.Officers.FindAsync([officerId], ct) is { } officer
            ? WorkItemCard.Render(officer.PreferredLanguage, view, now, mayFinish)
            : null;
    }
}
