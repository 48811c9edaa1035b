namespace BotApp.Conversation;

/// <summary>A downloaded file: size in bytes, SHA-256 in lower-case hex, and the format detected from the bytes.</summary>
public sealed record DownloadedFile(long Length, string Sha256, FileFormat Format);
