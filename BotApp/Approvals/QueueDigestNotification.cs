using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals;

/// <summary>Renders the digest of all pending requests: sent in the morning and updated in place.</summary>
internal sealed class QueueDigestNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.Digest;

    public Audience Audience => Audience.Deciders;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await RenderCardAsync(officerId, now, ct) is not { Waiting: > 0 } rendered)
        {
            return null;
        }

        var (digest, superseded) = await db.NextDigestAsync(officerId, now, ct);
        return new RenderResult.Message(rendered.Card, digest, superseded);
    }

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct)
    {
        if (await db.NewestDigestAsync(sent.OfficerId, ct) is { } newest && newest.Id != sent.Id)
        {
            return await db.Officers.FindAsync([sent.OfficerId], ct) is { } officer
                ? new RenderResult.Message(QueueCard.Superseded(officer.PreferredLanguage))
                : null;
        }

        return await RenderCardAsync(sent.OfficerId, clock.GetUtcNow(), ct) is { } rendered
            ? new RenderResult.Message(rendered.Card)
            : null;
    }

    private async Task<(CardContent Card, int Waiting)?> RenderCardAsync(Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var view = await db.QueueAsync(officerId, await db.AuthoritiesOfAsync(officerId, now, ct), null, 0, now, ct);
        return (QueueCard.Render(officer.PreferredLanguage, view), view.Total);
    }
}
