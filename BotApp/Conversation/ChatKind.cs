namespace BotApp.Conversation;

/// <summary>The kind of conversation: personal data is requested only in <see cref="Personal"/>.</summary>
public enum ChatKind
{
    Personal,
    GroupChat,
    Channel,
}
