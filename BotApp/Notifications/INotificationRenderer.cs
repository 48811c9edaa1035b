using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>A card for one person, and the <see cref="CardMessage"/> it belongs to when it has buttons.</summary>
public sealed record RenderedMessage(CardContent Card, Guid? CardMessageId);

/// <summary>Renders the notification of one topic when it is due. Null when it no longer holds: nothing is sent.</summary>
public interface INotificationRenderer
{
    string Topic { get; }

    Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct);

    /// <summary>The current state of a card that was sent before.</summary>
    Task<RenderedMessage?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) => RenderAsync(sent.Subject, sent.OfficerId, ct);
}
