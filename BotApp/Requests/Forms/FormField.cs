using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Requests.Forms;

/// <summary>
/// One field of a form. Comes from a column of the official template, or from the flow itself if there is no template.
/// </summary>
public sealed record FormField(string Key, Phrase Label, ColumnKind Kind, bool Required, IReadOnlyList<FieldChoice> Choices)
{
    public static FormField Text(string field, Phrase label, bool required = true) => new(field, label, ColumnKind.Text, required, []);

    public static FormField Day(string field, Phrase label, bool required = true) => new(field, label, ColumnKind.Date, required, []);

    public static FormField Choice(string field, Phrase label, IEnumerable<FieldChoice> choices, bool required = true) =>
        new(field, label, ColumnKind.Choice, required, [.. choices]);

    public static FormField From(TemplateColumn column) => new(
        column.Field,
        FieldLabels.For(column),
        column.Kind,
        column.Required,
        [.. column.Choices.Select(choice => new FieldChoice(ChoiceLabel(column, choice), choice))]);

    /// <summary>The answer as displayed.</summary>
    public Phrase DisplayText(string? answer) => answer switch
    {
        null => Phrase.Same("–"),
        _ when Kind is ColumnKind.Date && OfficeTime.ParseIso(answer) is { } day => OfficeTime.DisplayText(day),
        _ => Choices.FirstOrDefault(choice => choice.Value == answer)?.Label ?? Phrase.Same(answer),
    };

    // The value stays the template's own word; only the label is translated.
    private static Phrase ChoiceLabel(TemplateColumn column, string choice) =>
        column.Kind is ColumnKind.Date && OfficeTime.ParseIso(choice) is { } day ? OfficeTime.DisplayText(day)
        : OfficeDirectory.Designations.Parse(choice) is var known and not OfficeDirectory.Designation.Other
            ? new Phrase(choice, OfficeDirectory.Designations.DisplayText(known).Hindi)
            : ChoiceWords.Translate(choice);
}
