namespace BotApp.Simulator;

/// <summary>A sent mail; <see cref="Text"/> is always plain text.</summary>
public sealed record SentMailMessage(
    string File,
    string Subject,
    string From,
    string To,
    string Cc,
    DateTimeOffset Date,
    string Text,
    IReadOnlyList<SentMailAttachment> Attachments);
