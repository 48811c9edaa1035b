using BotApp.Conversation;

namespace BotApp.Consolidation.Results;

/// <summary>Previews the results in a workbook returned by the cell.</summary>
public sealed record CheckResults : ICardAction
{
    public static string Verb => "results.check";

    /// <summary>The batch, when the rows match several.</summary>
    public const string Batch = "batch";
}

/// <summary>Records all results shown, or none.</summary>
public sealed record RecordResults : ICardAction
{
    public static string Verb => "results.record";

    /// <summary>Data: the number of results shown.</summary>
    public const string Count = "count";
}
