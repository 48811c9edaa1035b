namespace BotApp.Simulator;

/// <summary>A sent mail as the tray shows it; <see cref="Text"/> is plain text in every case.</summary>
public sealed record SentLetter(
    string File, string Subject, string From, string To, string Cc, DateTimeOffset Date, string Text, IReadOnlyList<SentAttachment> Attachments);
