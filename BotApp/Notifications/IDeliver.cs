using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>
/// Where a person's 1:1 chat with the bot is. Without <paramref name="ConversationId"/> the chat is opened first, by
/// <paramref name="TeamsUserId"/> (29:…, or the person's Entra object id).
/// </summary>
public sealed record ConversationAddress(string ServiceUrl, string ConversationId, string TeamsUserId, string TenantId, string BotId);

/// <summary>Carries cards and words to people outside a turn of theirs. A refusal of the channel is an outcome, never an exception.</summary>
public interface IDeliver
{
    /// <summary>Sends the card as a new message, with a banner.</summary>
    Task<Delivery> SendAsync(ConversationAddress to, CardFace card, CancellationToken ct);

    /// <summary>Sends plain words as a new message, with a banner.</summary>
    Task<Delivery> SendAsync(ConversationAddress to, string words, CancellationToken ct);

    /// <summary>Gives a message that was sent before the new face, without a banner.</summary>
    Task<Delivery> ReplaceAsync(ConversationAddress to, string activityId, CardFace card, CancellationToken ct);
}
