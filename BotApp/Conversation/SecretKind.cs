namespace BotApp.Conversation;

/// <summary>What nobody may send to the bot and the bot never keeps.</summary>
public enum SecretKind
{
    Password,
    OneTimePassword,
    Aadhaar,
    Pan,
}
