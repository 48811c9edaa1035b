namespace BotApp.Conversation;

/// <summary>
/// Idempotency key of a delivery that had an effect, with its answer. Rows older than a week can be deleted: Teams repeats within
/// minutes.
/// </summary>
public sealed class InboxMessage
{
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The reply as JSON, encrypted; null until the turn has answered.</summary>
    public string? Answer { get; set; }
}
