namespace BotApp.Consolidation;

/// <summary>
/// A row that Saksham Seva did not accept. Its request has gone back to the officer and may join another batch; this row stays with the
/// batch that carried it.
/// </summary>
public sealed class RejectedRow
{
    public required Guid BatchId { get; init; }

    public required Guid RequestId { get; init; }

    /// <summary>The row in the batch's workbook, starting at 1.</summary>
    public required int Row { get; init; }

    /// <summary>Why it was not accepted, as written by the computer cell.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
