namespace BotApp.Conversation;

/// <summary>How a file reached the chat, which decides where it may be fetched from, if at all.</summary>
public enum FileSource
{
    /// <summary>
    /// Attached with the paper-clip: a pre-authenticated link to the tenant's file host, which must not see the bot's token.
    /// </summary>
    FileHost,

    /// <summary>A photo or pasted picture, kept by the Bot Connector: only there, and only with the bot's token.</summary>
    Connector,

    /// <summary>Teams names a file without handing it over.</summary>
    Withheld,

    /// <summary>The person sent the address of a file in a cloud drive.</summary>
    SharingLink,

    /// <summary>A voice or video message.</summary>
    Recording,
}
