using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Menu;

/// <summary>Advises somebody in private about a secret that they typed in a group.</summary>
internal sealed class SecretInGroupNotification(SecretKind kind, BotDb db) : INotificationRenderer
{
    public string Topic => NotificationTopics.SecretDetected(kind);

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { IsKnown: true } officer
            ? new RenderResult.Message(SecretCard.InGroup(officer.PreferredLanguage, new Secret(kind)))
            : null;
}
