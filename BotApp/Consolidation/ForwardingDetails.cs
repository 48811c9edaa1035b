using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Consolidation;

/// <summary>What the cell enters when it has forwarded a batch: the reference given by Saksham Seva and the day.</summary>
public sealed record ForwardingDetails(string Reference, DateOnly Day)
{
    public const int MaxReferenceLength = 100;

    /// <summary>The reference as stored and shown: with its date.</summary>
    public string Text => $"{Reference}, {OfficeTime.DisplayText(Day).English}";

    public static Result<ForwardingDetails> Parse(Inputs inputs, DateOnly today)
    {
        var (reference, day) = (
            TypedText.Normalize(inputs.Text(ForwardBatch.Reference) ?? ""),
            OfficeTime.ParseIso(inputs.Text(ForwardBatch.Day)));
        var mistakes = new List<Refusal>();
        if (reference.Length is 0 or > MaxReferenceLength)
        {
            mistakes.Add(new ReferenceMissing());
        }

        if (day is null || day > today)
        {
            mistakes.Add(new InvalidForwardDate());
        }

        return mistakes.Count > 0 ? new ValidationErrors(mistakes) : new ForwardingDetails(reference, day!.Value);
    }
}
