namespace BotApp.Conversation;

/// <summary>
/// Idempotency key of a delivery that had an effect, with its answer. The purge removes the answer after a day and the key later: Teams
/// repeats within minutes.
/// </summary>
public sealed class InboxMessage
{
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The reply as JSON, encrypted; null until the turn has answered, and for an answer that must not be stored.</summary>
    public string? Answer { get; set; }
}
