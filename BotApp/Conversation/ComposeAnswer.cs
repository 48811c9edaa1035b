namespace BotApp.Conversation;

/// <summary>One answer for a compose box: its line in the list and the card that is inserted, without personal data.</summary>
public sealed record ComposeAnswer(string EntryId, string Title, string Line, CardFace Card);
