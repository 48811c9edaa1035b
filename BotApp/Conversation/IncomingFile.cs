namespace BotApp.Conversation;

/// <summary>
/// A file the person attached in the 1:1 chat. Name and type are claims; the bytes decide. The link is short-lived, and
/// <paramref name="Source"/> says where it leads.
/// </summary>
public sealed record IncomingFile(string Name, string DownloadUrl, string FileType, FileSource Source = FileSource.FileHost);
