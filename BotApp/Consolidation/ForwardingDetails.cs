using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Consolidation;

/// <summary>
/// What the cell enters when it has forwarded a batch: the day, and the reference given by Saksham Seva, which may follow later.
/// </summary>
public sealed record ForwardingDetails(string Reference, DateOnly Day)
{
    public const int MaxReferenceLength = 100;

    /// <summary>The reference as stored and shown: with its date; the date alone while there is none.</summary>
    public string Text =>
        Reference.Length == 0 ? OfficeTime.DisplayText(Day).English : $"{Reference}, {OfficeTime.DisplayText(Day).English}";

    public static Result<ForwardingDetails> Parse(Inputs inputs, DateOnly today)
    {
        var (reference, day) = (
            TypedText.Normalize(inputs.Text(ForwardBatch.Reference) ?? ""),
            OfficeTime.ParseIso(inputs.Text(ForwardBatch.Day)));
        var mistakes = new List<Refusal>();
        if (reference.Length > MaxReferenceLength || (reference.Length > 0 && !reference.Any(char.IsLetterOrDigit)))
        {
            mistakes.Add(new InvalidReference());
        }

        if (day is null || day > today)
        {
            mistakes.Add(new InvalidForwardDate());
        }

        return mistakes.Count > 0 ? new ValidationErrors(mistakes) : new ForwardingDetails(reference, day!.Value);
    }
}
