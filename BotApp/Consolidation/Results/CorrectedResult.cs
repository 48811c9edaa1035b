using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Consolidation.Results;

/// <summary>The right result of a row that was recorded wrongly, and why, as entered by the cell.</summary>
public sealed record CorrectedResult(Guid Request, string Outcome, string Reason)
{
    public static Result<CorrectedResult> Parse(Inputs inputs, RequestKind kind, IEnumerable<BatchLine> recorded)
    {
        var (outcome, reason) = (
            TypedText.Normalize(inputs.Text(CorrectResult.Outcome) ?? ""),
            TypedText.Normalize(inputs.Text(CorrectResult.Reason) ?? ""));
        return inputs.Id(CorrectResult.Row, recorded.Select(line => line.RecordedEntry)) is not { } row ? new CorrectedRowMissing()
            : outcome.Length == 0 ? new CorrectedResultMissing()
            : FlowCatalog.Of(kind).CreatesSsoId && !RowResult.IsPlausibleSsoId(outcome) ? new InvalidSsoId()
            : reason.Length == 0 ? new CorrectionReasonMissing()
            : new CorrectedResult(row, outcome, reason);
    }
}
