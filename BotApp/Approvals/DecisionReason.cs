using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>The reason of a return or refusal: required, and short enough for a card.</summary>
public static class DecisionReason
{
    public static Result<string> Parse(string? typed, string field)
    {
        var text = TypedText.Normalize(typed ?? "");
        return text.Length == 0 ? new ReasonRequired(field)
            : TypedText.CountCharacters(text) is > ApprovalLimits.MaxReasonLength and var length
                ? new TextTooLong(field, new Phrase("Reason", "कारण"), length, ApprovalLimits.MaxReasonLength)
                : text;
    }
}
