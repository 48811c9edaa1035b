using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// Who wrote or pressed, read only from the authenticated activity. <paramref name="Name"/> is what Teams shows and proves nothing;
/// <paramref name="AadObjectId"/> is the identity. <paramref name="Locale"/> is the language of the person's Teams, if it is one of ours.
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
