using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Consolidation;

/// <summary>The result of one row as entered by the cell: an outcome, or the reason given by Saksham Seva.</summary>
public sealed record RowResult(Guid Request, string? Outcome, string? RejectedBecause)
{
    public static Result<RowResult> Parse(Inputs inputs, RequestKind kind, IEnumerable<BatchLine> lines)
    {
        var (outcome, rejected) = (
            TypedText.Normalize(inputs.Text(CompleteRow.SsoId) ?? ""),
            TypedText.Normalize(inputs.Text(CompleteRow.Rejected) ?? ""));
        if (inputs.Id(CompleteRow.Row, lines.Select(line => line.Entry)) is not { } row)
        {
            return new RowMissing();
        }

        if (outcome.Length == 0 == (rejected.Length == 0))
        {
            return new ResultMissing();
        }

        // No SSO-ID format is published (domain notes 2.1), so only implausible values are refused.
        return FlowCatalog.Of(kind).CreatesSsoId && outcome.Length > 0 && !IsPlausibleSsoId(outcome)
            ? new InvalidSsoId()
            : new RowResult(row, outcome.Length > 0 ? outcome : null, rejected.Length > 0 ? rejected : null);
    }

    public static bool IsPlausibleSsoId(string text) =>
        text.Length is >= 4 and <= 30 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
}
