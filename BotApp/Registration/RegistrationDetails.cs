using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Registration;

/// <summary>What a self-registering person enters; a head's first approval confirms it.</summary>
public sealed record RegistrationDetails(string Name, Designation Designation, Guid OfficeId)
{
    public const string Office = nameof(Office);

    public static IReadOnlyList<FormField> Questions(IEnumerable<OfficeDirectory.Office> offices) =>
    [
        FormField.Text(TemplateField.Name, new Phrase("Name (as in Service Book)", "नाम (सेवा पुस्तिका के अनुसार)")),
        FormField.Choice(
            TemplateField.Designation,
            new Phrase("Designation", "पदनाम"),
            Enum.GetValues<Designation>().OrderByDescending(designation => designation.IsCovered()).ThenBy(designation => designation)
                .Select(designation => new FieldChoice(designation.DisplayText(), designation.ToString()))),
        FormField.Choice(
            Office,
            new Phrase("Office", "कार्यालय"),
            offices.OrderBy(office => office.Kind).ThenBy(office => office.Name, StringComparer.Ordinal)
                .Select(office => new FieldChoice(office.ListName, office.Id.ToString("N")))),
    ];

    public static Result<RegistrationDetails> Parse(IReadOnlyList<FormField> questions, Inputs inputs, DateOnly today) =>
        FormAnswers.Parse(questions, inputs, Answers.None, only: null, today).IsRefused(out var why, out var answers)
            ? why
            : new RegistrationDetails(
                answers[TemplateField.Name]!,
                Enum.Parse<Designation>(answers[TemplateField.Designation]!),
                Guid.ParseExact(answers[Office]!, "N"));
}
