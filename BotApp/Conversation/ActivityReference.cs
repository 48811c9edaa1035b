namespace BotApp.Conversation;

/// <summary>Identifies a delivery: the activity's id (the same when Teams repeats it) and the message whose card was pressed.</summary>
public sealed record ActivityReference(string ActivityId, string? ReplyToId);
