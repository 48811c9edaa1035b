namespace BotApp.Simulator;

/// <summary>An attachment: its index in the mail, name, media type and size in bytes.</summary>
public sealed record SentMailAttachment(int Number, string Name, string Type, long Size);
