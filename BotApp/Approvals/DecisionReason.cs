using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>The reason of a return or refusal: required, and short enough for a card.</summary>
public static class DecisionReason
{
    public static Result<string> Parse(Inputs inputs, string field)
    {
        var text = TypedText.Normalize(inputs.Text(field) ?? "");
        return text.Length == 0 ? new ReasonRequired(field)
            : TypedText.CountCharacters(text) is > ApprovalLimits.MaxReasonLength and var length
                ? new TextTooLong(field, new Phrase("Reason", "कारण"), length, ApprovalLimits.MaxReasonLength)
                : text;
    }
}
