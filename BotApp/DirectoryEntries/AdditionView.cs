using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.DirectoryEntries;

/// <summary>An addition as the preview shows it.</summary>
/// <param name="Text">The form, which the buttons carry.</param>
/// <param name="Addition">What it says.</param>
/// <param name="Place">See <see cref="AdditionPlan.Place"/>.</param>
/// <param name="Similar">What is in the directory and could be the same: people of this name, posts of this role in the office.</param>
public sealed record AdditionView(AdditionText Text, DirectoryAddition Addition, Phrase Place, IReadOnlyList<Phrase> Similar);

/// <summary>The facts of an addition, for the preview and for the second person.</summary>
public static class AdditionFacts
{
    public static IReadOnlyList<(Phrase Label, Phrase Value)> Of(DirectoryAddition addition, Phrase place) =>
        [.. DirectoryAddition.FieldsOf(addition.What)
            .Select(field => (DirectoryAddition.LabelOf(addition.What, field), ValueOf(addition, field, place)))];

    private static Phrase ValueOf(DirectoryAddition addition, string field, Phrase place) => field switch
    {
        DirectoryColumn.OfficeKind => addition.OfficeKind.DisplayText(),
        DirectoryColumn.Office => place,
        DirectoryColumn.Role => addition.Role.DisplayText(),
        DirectoryColumn.Designation => addition.Designation.DisplayText(),
        DirectoryColumn.Name => Phrase.Same(addition.Name),
        DirectoryColumn.NameHindi => Phrase.Same(addition.NameHindi ?? "–"),
        DirectoryColumn.Post => Phrase.Same(addition.Post ?? "–"),
        DirectoryColumn.Address => Phrase.Same(addition.Address.Length > 0 ? addition.Address : "–"),
        DirectoryColumn.Person => Phrase.Same(addition.Person.ToString()),
        DirectoryColumn.SsoId => Phrase.Same(addition.SsoId ?? "–"),
        _ => Phrase.Empty,
    };
}
