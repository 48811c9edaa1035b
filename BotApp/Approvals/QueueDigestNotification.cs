using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Renders the digest of all pending requests: sent in the morning and updated in place.</summary>
internal sealed class QueueDigestNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.Digest;

    public async Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await RenderCardAsync(officerId, now, ct) is { } drawn && drawn.Waiting > 0
            ? new RenderedMessage(drawn.Face, await db.BeginDigestAsync(officerId, now, ct))
            : null;
    }

    public async Task<RenderedMessage?> RenderUpdateAsync(CardMessage sent, CancellationToken ct)
    {
        if (await db.NewestDigestAsync(sent.OfficerId, ct) is { } newest && newest.Id != sent.Id)
        {
            return await db.Officers.FindAsync([sent.OfficerId], ct) is { } officer
                ? new RenderedMessage(QueueCard.Superseded(officer.PreferredLanguage), sent.Id)
                : null;
        }

        return await RenderCardAsync(sent.OfficerId, clock.GetUtcNow(), ct) is { } drawn ? new RenderedMessage(drawn.Face, sent.Id) : null;
    }

    private async Task<(Conversation.CardContent Face, int Waiting)?> RenderCardAsync(
        Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var view = await db.QueueAsync(officerId, await db.AuthoritiesOfAsync(officerId, now, ct), null, 0, now, ct);
        return (QueueCard.Render(officer.PreferredLanguage, view), view.Total);
    }
}
