using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Templates;

namespace BotApp.Requests.Forms;

/// <summary>
/// The form-dependent parts of a card: one labelled input per field, or one line per answer. No input is marked as required:
/// clients would block every button that submits inputs, including "Later", and mobile clients check differently. The server
/// reports missing answers; optional fields say so in their label.
/// </summary>
public static class FormFieldsCard
{
    public static CardBuilder Fields(
        this CardBuilder card, IReadOnlyList<FormField> questions, Answers answers, IReadOnlyCollection<string>? only = null)
    {
        foreach (var question in questions.Where(question => only?.Contains(question.Key) ?? true))
        {
            var label = question.Required ? question.Label : question.Label + new Phrase(" (optional)", " (वैकल्पिक)");
            var value = answers[question.Key];
            _ = question.Kind switch
            {
                ColumnKind.Date when question.Choices.Count == 0 => card.DateInput(question.Key, label, value, required: false),
                ColumnKind.Choice or ColumnKind.Date => card.Choice(
                    question.Key,
                    label,
                    question.Choices.Select(choice => (choice.Label, choice.Value)),
                    value,
                    required: false,
                    expanded: question.Choices.Count <= 3),
                ColumnKind.Text or ColumnKind.Number or ColumnKind.Email or ColumnKind.Phone =>
                    card.TextInput(question.Key, label, value, required: false, FieldRules.MaxTextLength),
            };
        }

        return card;
    }

    public static CardBuilder Answers(this CardBuilder card, IReadOnlyList<FormField> questions, Answers answers) =>
        card.Facts(questions.Select(question => (question.Label, question.DisplayText(answers[question.Key]))));

    /// <summary>The answers of a request for somebody else than its officer.</summary>
    public static CardBuilder DisclosedAnswers(this CardBuilder card, IReadOnlyList<FormField> questions, Request request) =>
        card.Discloses(request.Id).Answers(questions, request.Answers);

    /// <summary>Before → after, for the corrected answers, for somebody else than the officer.</summary>
    public static CardBuilder DisclosedChanges(
        this CardBuilder card, IReadOnlyList<FormField> questions, Answers before, Request request) =>
        card.Discloses(request.Id).Changes(questions, before, request.Answers);

    private static CardBuilder Changes(this CardBuilder card, IReadOnlyList<FormField> questions, Answers before, Answers after) =>
        card.Facts(questions
            .Where(question => before[question.Key] != after[question.Key])
            .Select(question => (
                question.Label,
                question.DisplayText(before[question.Key]) + Phrase.Same("  →  ") + question.DisplayText(after[question.Key]))));
}
