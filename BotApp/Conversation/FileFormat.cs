namespace BotApp.Conversation;

/// <summary>File formats, detected from the first bytes regardless of the name.</summary>
public enum FileFormat
{
    Pdf,
    Jpeg,
    Png,
    Heic,
    Xlsx,

    /// <summary>Text without a signature of its own, accepted only where a table is expected.</summary>
    Csv,
}
