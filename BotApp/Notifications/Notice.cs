using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>A card for one person, and the <see cref="CardCopy"/> it belongs to when it has buttons.</summary>
public sealed record Notice(CardFace Card, Guid? CardCopyId);

/// <summary>Renders the notification of one topic when it is due. Null when it no longer holds: nothing is sent.</summary>
public interface INotice
{
    string Topic { get; }

    Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct);

    /// <summary>The current state of a card that was sent before.</summary>
    Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct) => DrawAsync(sent.Subject, sent.OfficerId, ct);
}
