using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Notifications;

/// <summary>
/// The one place that is asked before anything is drawn, redrawn or mailed to a person outside a turn of theirs: whether this person may
/// see it at this moment. Nothing new is sent to somebody who may not; a card sent earlier is replaced by <see cref="NeutralCard"/>.
/// </summary>
internal sealed class VisibilityPolicy(BotDb db, IEnumerable<INotificationRenderer> renderers, TimeProvider clock)
{
    public bool Knows(string topic) => RendererOf(topic) is not null;

    /// <summary>Whether cards of the topic depend on the post of their reader.</summary>
    public bool DependsOnPost(string topic) => RendererOf(topic) is { Audience.DependsOnPost: true };

    /// <summary>What the recipient may be told now; null when nothing.</summary>
    public async Task<RenderResult?> RenderAsync(NotificationPayload notification, CancellationToken ct) =>
        RendererOf(notification.Topic) is { } renderer && await IsAmongAsync(renderer.Audience, notification.OfficerId, ct)
            ? await renderer.RenderAsync(notification.Subject, notification.OfficerId, ct)
            : null;

    /// <summary>The card as its reader may see it now.</summary>
    public async Task<RenderResult.Message> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        RendererOf(sent.Topic) is { } renderer
            && await IsAmongAsync(renderer.Audience, sent.OfficerId, ct)
            && await renderer.RenderUpdateAsync(sent, ct) is { } current
                ? current
                : new RenderResult.Message(await NeutralAsync(sent.OfficerId, ct));

    public async Task<CardContent> NeutralAsync(Guid officerId, CancellationToken ct) => NeutralCard.Render(
        (await db.Officers.FindAsync([officerId], ct))?.PreferredLanguage ?? Language.English);

    public async Task<bool> HasAccessAsync(Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { HasAccess: true };

    private INotificationRenderer? RendererOf(string topic) => renderers.FirstOrDefault(renderer => renderer.Topic == topic);

    private async Task<bool> IsAmongAsync(Audience audience, Guid officerId, CancellationToken ct) =>
        await HasAccessAsync(officerId, ct)
        && (!audience.DependsOnPost || audience.Includes(await db.AuthoritiesOfAsync(officerId, clock.GetUtcNow(), ct)));
}
