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

/// <summary>Replaces a recorded result by the right one, with the reason.</summary>
/// <param name="Filled">The form was submitted.</param>
public sealed record CorrectResult(Guid Batch, bool Filled = false) : ICardAction
{
    public static string Verb => "results.correct";

    public const string Row = "row";
    public const string Outcome = CompleteRow.SsoId;
    public const string Reason = "reason";
}
