namespace BotApp.Storage;

/// <summary>A running number without gaps: it is incremented in the transaction that uses it.</summary>
public sealed class Counter
{
    public required string Name { get; init; }

    public long Value { get; set; }
}
