namespace BotApp.Conversation;

/// <summary>A file the person attached in the 1:1 chat. Name and type are claims; the bytes decide. The link is short-lived.</summary>
public sealed record IncomingFile(string Name, string DownloadUrl, string FileType);
