using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>
/// Address of a person's 1:1 chat with the bot. Without <paramref name="ConversationId"/> the chat is created first, by <paramref
/// name="TeamsUserId"/> (29:…, or the person's Entra object id).
/// </summary>
public sealed record ConversationAddress(string ServiceUrl, string ConversationId, string TeamsUserId, string TenantId, string BotId);

/// <summary>Sends messages to people outside a turn of theirs. A refusal of the channel is a result, never an exception.</summary>
public interface IProactiveMessenger
{
    /// <summary>Sends the card as a new message, with a notification banner.</summary>
    Task<DeliveryResult> SendAsync(ConversationAddress to, CardContent card, CancellationToken ct);

    /// <summary>Sends plain text as a new message, with a notification banner.</summary>
    Task<DeliveryResult> SendAsync(ConversationAddress to, string words, CancellationToken ct);

    /// <summary>Replaces the card of a sent message, without a banner.</summary>
    Task<DeliveryResult> UpdateAsync(ConversationAddress to, string activityId, CardContent card, CancellationToken ct);
}
