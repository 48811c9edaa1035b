namespace BotApp.Conversation;

/// <summary>The delivery this turn came in: the activity's id (Teams repeats it when it delivers twice) and the message whose card was pressed.</summary>
public sealed record Activation(string ActivityId, string? ReplyToId);
