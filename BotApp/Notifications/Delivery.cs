using System.Diagnostics.CodeAnalysis;

namespace BotApp.Notifications;

/// <summary>
/// What became of a message, by the channel's status and code (Teams conversation-messages, status table). Codes look like
/// teams.403.BotDisabledByAdmin and name no person.
/// </summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as Delivery.Sent, Delivery.Gone.")]
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>
    /// The only refusals that cut a chat off (Teams conversation-messages, status codes): the bot was removed or blocked there.
    /// </summary>
    public static readonly IReadOnlyList<string> CutOff =
    [
        "teams.403.BotNotInConversationRoster", "teams.403.ForbiddenOperationException", "teams.403.ConversationBlockedByUser",
        "teams.403.MessageWritesBlocked", "teams.403.BotDisabledByAdmin",
    ];

    /// <summary>It is there. <paramref name="To"/> is the address with the chat that was opened, if one had to be.</summary>
    public sealed record Sent(string ActivityId, ConversationAddress To) : Delivery;

    /// <summary>Certainly not taken; may be sent again after <paramref name="Wait"/>, or by the sender's own plan when the channel names no time.</summary>
    public sealed record RetryAfter(TimeSpan? Wait, string Code) : Delivery;

    /// <summary>Nobody knows whether it was taken: send again late, at least a minute from now, and expect it to be there twice.</summary>
    public sealed record Later(string Code) : Delivery;

    /// <summary>The person cannot be reached in this chat; never send again until the person speaks.</summary>
    public sealed record Unreachable(string Code) : Delivery;

    /// <summary>The chat or the message is no more: forget its id; open the chat anew or send a new message.</summary>
    public sealed record Gone(string Code) : Delivery;

    /// <summary>Not taken, for a reason that is not documented: try a few times, then tell the person another way.</summary>
    public sealed record Refused(string Code) : Delivery;

    /// <summary>Wrong in itself, or the registration is: sending again changes nothing, a person must look.</summary>
    public sealed record Bad(string Code) : Delivery;
}
