using BotApp.Conversation;

namespace BotApp.Consolidation.Results;

/// <summary>Previews the results in a workbook returned by the cell.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="ForBatch">The batch that was chosen before.</param>
/// <param name="Skip">The number of rows shown on earlier pages.</param>
public sealed record CheckResults(Guid Staged, Guid? ForBatch = null, int? Skip = null) : ICardAction
{
    public static string Verb => "results.check";

    /// <summary>The input for the batch, when the rows match several.</summary>
    public const string Batch = "batch";
}

/// <summary>Records all results shown, or none.</summary>
/// <param name="Staged">The staged workbook.</param>
/// <param name="Batch">The batch that the rows match.</param>
/// <param name="Count">The number of results shown; if it has changed, the report is shown again.</param>
public sealed record RecordResults(Guid Staged, Guid Batch, int Count) : ICardAction
{
    public static string Verb => "results.record";
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
