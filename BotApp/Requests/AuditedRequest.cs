using BotApp.Audit;

namespace BotApp.Requests;

/// <summary>
/// What the audit says about a request: the stage, and who decided on it, endorsed it and recorded its result. The audit is chained under a
/// key outside the database, so a row that says something else was changed by SQL.
/// </summary>
/// <param name="Stage">Null when no line tells of it.</param>
/// <param name="Line">The number of the last line that changed any of it.</param>
public sealed record AuditedRequest(Stage? Stage, Guid? DecidedBy, Guid? CompletedBy, Guid? EndorsedBy, long Line)
{
    /// <summary>The request was deleted because its retention had ended.</summary>
    public const string PurgedEvent = "request.purged";

    /// <summary>Nothing is known of it.</summary>
    public static readonly AuditedRequest Unknown = new(null, null, null, null, 0);

    private static readonly Dictionary<string, Stage> StageByEvent = Enum.GetValues<Stage>()
        .ToDictionary(stage => stage.AuditEvent(), StringComparer.Ordinal);

    /// <summary>What is known after one more line about the same subject.</summary>
    public AuditedRequest After(AuditLine line) =>
        StageByEvent.TryGetValue(line.Event, out var stage) ? After(stage, line)
        : line.Event == PurgedEvent ? Unknown
        : line.Event == ReportEndorsed.AuditEvent ? this with { EndorsedBy = line.ActorId, Line = line.Seq }
        : this;

    /// <summary>The columns of the request that say something else, with both values; empty when all agree.</summary>
    public IEnumerable<string> Differences(RequestStanding row)
    {
        var expected = Stage is Requests.Stage.Submitted && row.Kind.GoesStraightToCell() ? Requests.Stage.WithCell : Stage;
        (string Column, string Stored, string Audited)[] columns =
        [
            ("Stage", $"{row.Stage}", $"{expected}"),
            ("DecidedById", $"{row.DecidedBy}", $"{DecidedBy}"),
            ("CompletedById", $"{row.CompletedBy}", $"{CompletedBy}"),
            ("EndorsedById", $"{row.EndorsedBy}", $"{EndorsedBy}"),
        ];
        return columns
            .Where(column => column.Stored != column.Audited)
            .Select(column => $"{column.Column} is {OrNothing(column.Stored)}, its audit says {OrNothing(column.Audited)}");

        static string OrNothing(string value) => value.Length == 0 ? "empty" : value;
    }

    private AuditedRequest After(Stage to, AuditLine line) => to switch
    {
        // Also an undone or revoked decision, and a corrected request.
        Requests.Stage.Submitted => this with { Stage = to, DecidedBy = null, CompletedBy = null, Line = line.Seq },
        Requests.Stage.Approved or Requests.Stage.Refused => this with { Stage = to, DecidedBy = line.ActorId, Line = line.Seq },
        // From the head it is a decision, from Saksham Seva a result.
        Requests.Stage.Returned when Stage is Requests.Stage.Submitted =>
            this with { Stage = to, DecidedBy = line.ActorId, Line = line.Seq },
        Requests.Stage.Returned or Requests.Stage.Completed or Requests.Stage.Done =>
            this with { Stage = to, CompletedBy = line.ActorId, Line = line.Seq },
        Requests.Stage.Batched or Requests.Stage.Dispatched or Requests.Stage.Forwarded or Requests.Stage.Withdrawn
            or Requests.Stage.WithCell => this with { Stage = to, Line = line.Seq },
    };
}
