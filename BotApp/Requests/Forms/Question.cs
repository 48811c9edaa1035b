using BotApp.Basics;
using BotApp.Consolidation;

namespace BotApp.Requests.Forms;

/// <summary>
/// One field of a form. Comes from a column of the official template, or from the flow itself if there is no template.
/// </summary>
public sealed record Question(string Field, Phrase Label, ColumnKind Kind, bool Required, IReadOnlyList<QuestionChoice> Choices)
{
    public static Question Text(string field, Phrase label, bool required = true) => new(field, label, ColumnKind.Text, required, []);

    public static Question Day(string field, Phrase label, bool required = true) => new(field, label, ColumnKind.Date, required, []);

    public static Question Choice(string field, Phrase label, IEnumerable<QuestionChoice> choices, bool required = true) =>
        new(field, label, ColumnKind.Choice, required, [.. choices]);

    public static Question From(TemplateColumn column) => new(
        column.Field,
        FieldWords.Of(column),
        column.Kind,
        column.Required,
        [.. column.Choices.Select(choice => new QuestionChoice(ChoiceWords(column, choice), choice))]);

    /// <summary>The answer as displayed.</summary>
    public Phrase Shown(string? answer) => answer switch
    {
        null => Phrase.Same("–"),
        _ when Kind is ColumnKind.Date && OfficeTime.FromIso(answer) is { } day => OfficeTime.Words(day),
        _ => Choices.FirstOrDefault(choice => choice.Value == answer)?.Words ?? Phrase.Same(answer),
    };

    // The value stays the template's own word; only the label is translated.
    private static Phrase ChoiceWords(TemplateColumn column, string choice) =>
        column.Kind is ColumnKind.Date && OfficeTime.FromIso(choice) is { } day ? OfficeTime.Words(day)
        : OfficeDirectory.Designations.Parse(choice) is var known and not OfficeDirectory.Designation.Other
            ? new Phrase(choice, OfficeDirectory.Designations.Words(known).Hindi)
            : Phrase.Same(choice);
}
