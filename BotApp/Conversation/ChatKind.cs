namespace BotApp.Conversation;

/// <summary>Where the words were spoken: personal data is asked for only in <see cref="Personal"/>.</summary>
public enum ChatKind
{
    Personal,
    GroupChat,
    Channel,
}
