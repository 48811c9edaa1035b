using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>A card for one person, and the <see cref="CardCopy"/> it is a copy of when it can be pressed.</summary>
public sealed record Notice(CardFace Card, Guid? CardCopyId);

/// <summary>Draws what one topic tells, when it is due. Null: no longer true, nothing is sent.</summary>
public interface INotice
{
    string Topic { get; }

    Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct);

    /// <summary>Today's face of a card that was sent before.</summary>
    Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct);
}
