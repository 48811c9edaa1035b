namespace BotApp.Conversation;

/// <summary>A delivery that had an effect, by its key, with the answer it got. Rows older than a week can go: Teams repeats within minutes.</summary>
public sealed class Processed
{
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The reply as JSON, kept encrypted; null between the effect and the answer.</summary>
    public string? Answer { get; set; }
}
