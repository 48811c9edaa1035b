using BotApp.Conversation;

namespace BotApp.Consolidation.Results;

/// <summary>What a workbook sent back by the cell says of the rows of a batch.</summary>
public sealed record CheckResults : IVerb
{
    public static string Verb => "results.check";

    /// <summary>The batch, when the rows would fit several.</summary>
    public const string Batch = "batch";
}

/// <summary>Records all results that were shown, or none.</summary>
public sealed record RecordResults : IVerb
{
    public static string Verb => "results.record";

    /// <summary>Data: how many results the card showed.</summary>
    public const string Count = "count";
}
