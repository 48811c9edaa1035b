namespace BotApp.Conversation;

/// <summary>File formats, detected from the first bytes regardless of the name.</summary>
public enum FileFormat
{
    Pdf,
    Jpeg,
    Png,
    Heic,
    Xlsx,
}
