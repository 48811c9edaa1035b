namespace BotApp.Conversation;

/// <summary>Kinds of secrets that the bot refuses and never stores.</summary>
public enum SecretKind
{
    Password,
    OneTimePassword,
    Aadhaar,
    Pan,
}
