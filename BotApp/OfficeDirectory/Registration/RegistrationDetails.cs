using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.OfficeDirectory.Registration;

/// <summary>What a self-registering person enters; a head's first approval confirms it.</summary>
public sealed record RegistrationDetails(string Name, Designation Designation, Guid OfficeId)
{
    public const string Office = nameof(Office);

    public static IReadOnlyList<Question> Questions(IEnumerable<OfficeDirectory.Office> offices) =>
    [
        Question.Text(TemplateField.Name, new Phrase("Name (as in Service Book)", "नाम (सेवा पुस्तिका के अनुसार)")),
        Question.Choice(
            TemplateField.Designation,
            new Phrase("Designation", "पदनाम"),
            Enum.GetValues<Designation>().OrderByDescending(designation => designation.IsCovered()).ThenBy(designation => designation)
                .Select(designation => new QuestionChoice(designation.Words(), designation.ToString()))),
        Question.Choice(
            Office,
            new Phrase("Office", "कार्यालय"),
            offices.OrderBy(office => office.Kind).ThenBy(office => office.Name, StringComparer.Ordinal)
                .Select(office => new QuestionChoice(office.Kind.Words() + Phrase.Same($": {office.Name}"), office.Id.ToString("N")))),
    ];

    public static Result<RegistrationDetails> Parse(IReadOnlyList<Question> questions, Inputs inputs, DateOnly today) =>
        FormAnswers.Parse(questions, inputs, Answers.None, only: null, today).IsRefused(out var why, out var answers)
            ? why
            : new RegistrationDetails(
                answers[TemplateField.Name]!, Enum.Parse<Designation>(answers[TemplateField.Designation]!), Guid.ParseExact(answers[Office]!, "N"));
}
