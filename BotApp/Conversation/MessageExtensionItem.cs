namespace BotApp.Conversation;

/// <summary>One search result of the message extension: its list entry, and the card that is inserted, without personal data.</summary>
public sealed record MessageExtensionItem(string EntryId, string Title, string Subtitle, CardContent Card);
