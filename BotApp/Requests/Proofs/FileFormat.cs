namespace BotApp.Requests.Proofs;

/// <summary>What a file is by its first bytes, whatever it calls itself.</summary>
public enum FileFormat
{
    Pdf,
    Jpeg,
    Png,
    Heic,
    Xlsx,
}
