using System.Globalization;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.OfficeCalendar;

/// <summary>The steps of the clocks as typed.</summary>
public static class StepsInput
{
    /// <summary>Every step with its input, its label and its value.</summary>
    public static IReadOnlyList<(string Id, Phrase Label, Func<OfficeSteps, int> Value)> Fields { get; } =
    [
        (
            SaveSteps.Remind,
            new("Working days until the head is reminded of a request", "अनुरोध पर प्रमुख को अनुस्मारक तक कार्य दिवस"),
            steps => steps.RemindAfterDays),
        (
            SaveSteps.Escalate,
            new("Working days until the Systems Manager is told", "सिस्टम प्रबंधक को सूचना तक कार्य दिवस"),
            steps => steps.EscalateAfterDays),
        (
            SaveSteps.AskSolved,
            new(
                "Working days until an officer is asked whether Saksham Seva has helped",
                "अधिकारी से यह पूछने तक कार्य दिवस कि सक्षम सेवा से समाधान हुआ या नहीं"),
            steps => steps.AskSolvedAfterDays),
        (
            SaveSteps.UnmapRemind,
            new(
                "Office hours after a relief until the cell is reminded of the unmapping",
                "कार्यमुक्ति के बाद मैपिंग हटाने हेतु प्रकोष्ठ को अनुस्मारक तक कार्यालय घंटे"),
            steps => steps.UnmapRemindAfterHours),
        (
            SaveSteps.UnmapTell,
            new(
                "Office hours after a relief until the Systems Manager is told of it",
                "कार्यमुक्ति के बाद सिस्टम प्रबंधक को सूचना तक कार्यालय घंटे"),
            steps => steps.UnmapTellAfterHours),
    ];

    public static Result<OfficeSteps> Parse(Inputs inputs)
    {
        var mistakes = Fields.Where(field => Number(inputs, field.Id) is null)
            .Select(Refusal (field) => new StepNotANumber(field.Id, field.Label)).ToList();
        if (mistakes.Count > 0)
        {
            return new ValidationErrors(mistakes);
        }

        var steps = new OfficeSteps(
            Number(inputs, SaveSteps.Remind)!.Value,
            Number(inputs, SaveSteps.Escalate)!.Value,
            Number(inputs, SaveSteps.AskSolved)!.Value,
            Number(inputs, SaveSteps.UnmapRemind)!.Value,
            Number(inputs, SaveSteps.UnmapTell)!.Value);
        return steps.IsValid ? steps : new StepsInvalid();
    }

    private static int? Number(Inputs inputs, string id) =>
        int.TryParse(inputs.Text(id)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public sealed record StepNotANumber(string Id, Phrase Label) : Refusal(
    new Phrase("Please write a whole number: ", "कृपया पूर्ण संख्या लिखें: ") + Label, Id);

public sealed record StepsInvalid() : Refusal(
    new Phrase(
        "An escalation cannot come before its reminder; days are 1 to "
            + $"{OfficeSteps.MaxDays}, office hours 0 to {OfficeSteps.MaxHours}.",
        "प्रबंधक को सूचना अनुस्मारक से पहले नहीं हो सकती; दिन 1 से "
            + $"{OfficeSteps.MaxDays} तथा कार्यालय घंटे 0 से {OfficeSteps.MaxHours} तक हो सकते हैं।"),
    SaveSteps.Escalate);
