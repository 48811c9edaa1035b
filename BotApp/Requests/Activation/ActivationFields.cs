using BotApp.Basics;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests.Activation;

/// <summary>The stored fields of an activation: the problem, and when Saksham Seva was contacted.</summary>
public static class ActivationFields
{
    public const string Problem = nameof(Problem);
    public const string ContactedOn = nameof(ContactedOn);

    public static readonly IReadOnlyList<FormField> All =
    [
        FormField.Choice(
            Problem,
            new Phrase("What is wrong", "समस्या"),
            Enum.GetValues<ActivationProblem>().Select(problem => new FieldChoice(problem.DisplayText(), problem.ToString()))),
        new FormField(
            ContactedOn,
            new Phrase("Saksham Seva contacted on", "सक्षम सेवा से संपर्क की तिथि"),
            ColumnKind.Date,
            Required: true,
            []),
    ];
}
