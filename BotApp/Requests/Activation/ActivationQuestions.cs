using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.Activation;

/// <summary>The stored fields of an activation: the problem, and when Saksham Seva was contacted.</summary>
public static class ActivationQuestions
{
    public const string Problem = nameof(Problem);
    public const string ContactedOn = nameof(ContactedOn);

    public static readonly IReadOnlyList<Question> All =
    [
        Question.Choice(
            Problem,
            new Phrase("What is wrong", "समस्या"),
            Enum.GetValues<ActivationProblem>().Select(problem => new QuestionChoice(problem.Words(), problem.ToString()))),
        new Question(ContactedOn, new Phrase("Saksham Seva contacted on", "सक्षम सेवा से संपर्क की तिथि"), ColumnKind.Date, Required: true, []),
    ];
}
