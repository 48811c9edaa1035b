using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>Where the words were spoken: personal data is asked for only in <see cref="Personal"/>.</summary>
public enum ChatKind
{
    Personal,
    GroupChat,
    Channel,
}

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

/// <summary>The delivery this turn came in: the activity's id (Teams repeats it when it delivers twice) and the message whose card was pressed.</summary>
public sealed record Activation(string ActivityId, string? ReplyToId);

/// <summary>A file the person attached in the 1:1 chat. Name and type are claims; the bytes decide. The link is short-lived.</summary>
public sealed record IncomingFile(string Name, string DownloadUrl, string FileType);
