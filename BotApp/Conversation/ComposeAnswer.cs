namespace BotApp.Conversation;

/// <summary>One search result of the message extension: its list entry, and the card that is inserted, without personal data.</summary>
public sealed record ComposeAnswer(string EntryId, string Title, string Line, CardFace Card);
