using System.Diagnostics.CodeAnalysis;

namespace BotApp.Notifications;

/// <summary>
/// Result of sending a message, by the channel's status and code (Teams conversation-messages, status table). Codes look like
/// teams.403.BotDisabledByAdmin and name no person.
/// </summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as Delivery.Sent, Delivery.Gone.")]
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>Sent. <paramref name="Address"/> includes the chat that was created, if one had to be.</summary>
    public sealed record Sent(string ActivityId, ConversationAddress Address) : DeliveryResult;

    /// <summary>
    /// Certainly not accepted, because the chat gets too many messages: nothing more for <paramref name="Delay"/>, or by the sender's own
    /// schedule when the channel names no time.
    /// </summary>
    public sealed record Throttled(TimeSpan? Delay, string Code) : DeliveryResult;

    /// <summary>Certainly not accepted: no connection was made, or another request was writing. May be sent again.</summary>
    public sealed record NotAccepted(string Code) : DeliveryResult;

    /// <summary>Unknown whether it was accepted: retry no earlier than after a minute; it may arrive twice.</summary>
    public sealed record Ambiguous(string Code) : DeliveryResult;

    /// <summary>The person cannot be reached in this chat; do not send again until the person writes.</summary>
    public sealed record Unreachable(string Code) : DeliveryResult;

    /// <summary>The chat or the message no longer exists: discard its id; create a new chat or send a new message.</summary>
    public sealed record NotFound(string Code) : DeliveryResult;

    /// <summary>Not taken, for a reason that is not documented: try a few times, then tell the person another way.</summary>
    public sealed record Refused(string Code) : DeliveryResult;

    /// <summary>The message or the bot's registration is invalid: a retry cannot help, a person must look.</summary>
    public sealed record Rejected(string Code) : DeliveryResult;
}
