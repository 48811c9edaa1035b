using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;

namespace BotApp.Requests.Forms;

/// <summary>
/// The form-dependent parts of a card: one labelled input per field, or one line per answer. No input is marked as required:
/// clients would block every button that submits inputs, including "Later", and mobile clients check differently. The server
/// reports missing answers; optional fields say so in their label.
/// </summary>
public static class QuestionsCard
{
    public static BaseCard Questions(this BaseCard card, IReadOnlyList<Question> questions, Answers answers, IReadOnlyCollection<string>? only = null)
    {
        foreach (var question in questions.Where(question => only?.Contains(question.Field) ?? true))
        {
            var label = question.Required ? question.Label : question.Label + new Phrase(" (optional)", " (वैकल्पिक)");
            var value = answers[question.Field];
            _ = question.Kind switch
            {
                ColumnKind.Date when question.Choices.Count == 0 => card.DateInput(question.Field, label, value, required: false),
                ColumnKind.Choice or ColumnKind.Date => card.Choice(
                    question.Field, label, question.Choices.Select(choice => (choice.Words, choice.Value)), value, required: false, expanded: question.Choices.Count <= 3),
                ColumnKind.Text or ColumnKind.Number or ColumnKind.Email or ColumnKind.Phone =>
                    card.TextInput(question.Field, label, value, required: false, FieldRules.LongestText),
            };
        }

        return card;
    }

    public static BaseCard AnswersOf(this BaseCard card, IReadOnlyList<Question> questions, Answers answers) =>
        card.Facts(questions.Select(question => (question.Label, question.Shown(answers[question.Field]))));

    /// <summary>Before → after, for the corrected answers.</summary>
    public static BaseCard ChangesOf(this BaseCard card, IReadOnlyList<Question> questions, Answers before, Answers after) =>
        card.Facts(questions
            .Where(question => before[question.Field] != after[question.Field])
            .Select(question => (question.Label, question.Shown(before[question.Field]) + Phrase.Same("  →  ") + question.Shown(after[question.Field]))));
}
