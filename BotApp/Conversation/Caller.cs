using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// The sender, read only from the authenticated activity. <paramref name="Name"/> is the display name and proves nothing; <paramref
/// name="AadObjectId"/> is the identity. <paramref name="Locale"/> is the language of the person's Teams client, or null if
/// unsupported.
/// </summary>
public sealed record Caller(
    Guid AadObjectId,
    string TenantId,
    string TeamsUserId,
    string BotId,
    ChatKind Chat,
    string ConversationId,
    string ServiceUrl,
    string Name,
    Language? Locale);
