using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;

namespace BotApp.Requests;

/// <summary>The parts of a card that follow from a template: one labelled input per question, or one line per answer.</summary>
public static class TemplateFormCard
{
    public static BaseCard Questions(this BaseCard card, TemplateLayout layout, Answers answers, IReadOnlyCollection<string>? only = null)
    {
        foreach (var column in layout.Questions().Where(column => only?.Contains(column.Field) ?? true))
        {
            var (label, value) = (FieldWords.Of(column), answers[column.Field]);
            _ = column.Kind switch
            {
                ColumnKind.Date => card.DateInput(column.Field, label, value, column.Required),
                ColumnKind.Choice => card.Choice(
                    column.Field, label, column.Choices.Select(choice => (ChoiceWords(choice), choice)), value, column.Required),
                ColumnKind.Text or ColumnKind.Number or ColumnKind.Email or ColumnKind.Phone =>
                    card.TextInput(column.Field, label, value, column.Required, FieldRules.LongestText),
            };
        }

        return card;
    }

    public static BaseCard AnswersOf(this BaseCard card, TemplateLayout layout, Answers answers) =>
        card.Facts(layout.Questions().Select(column => (FieldWords.Of(column), Shown(column, answers[column.Field]))));

    /// <summary>Before → after of the answers that were corrected.</summary>
    public static BaseCard ChangesOf(this BaseCard card, TemplateLayout layout, Answers before, Answers after) =>
        card.Facts(layout.Questions()
            .Where(column => before[column.Field] != after[column.Field])
            .Select(column => (FieldWords.Of(column), Shown(column, before[column.Field]) + Phrase.Same("  →  ") + Shown(column, after[column.Field]))));

    private static Phrase Shown(TemplateColumn column, string? value) => value switch
    {
        null => Phrase.Same("–"),
        _ when column.Kind is ColumnKind.Date && OfficeTime.FromIso(value) is { } day => OfficeTime.Words(day),
        _ => Phrase.Same(value),
    };

    // The value stays the template's own word; only what is read on the card is translated.
    private static Phrase ChoiceWords(string choice) => OfficeDirectory.Designations.Parse(choice) is var known and not OfficeDirectory.Designation.Other
        ? new Phrase(choice, OfficeDirectory.Designations.Words(known).Hindi)
        : Phrase.Same(choice);
}
