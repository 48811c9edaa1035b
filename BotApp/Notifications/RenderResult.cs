using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>What a renderer found to tell one person.</summary>
public abstract record RenderResult
{
    /// <summary>
    /// A message to send. <paramref name="Sent"/> is the card it becomes when it can be updated later, stored already or new; the sender
    /// stores it. The card <paramref name="Supersedes"/> is refreshed, because this one replaces it.
    /// </summary>
    public sealed record Message(CardContent Card, CardMessage? Sent = null, Guid? Supersedes = null) : RenderResult;

    /// <summary>It still holds, and may not be sent before that instant.</summary>
    public sealed record Later(DateTimeOffset NotBefore) : RenderResult;

    /// <summary>A card that is still in view shows it: that one is refreshed, and nothing is sent.</summary>
    public sealed record Refresh(Guid CardMessageId) : RenderResult;
}
