using System.Text;
using System.Text.RegularExpressions;

namespace BotApp.Basics;

/// <summary>
/// Which entry of a list a client sent. Most send the value; some phones send the title, in the language of the card that they still
/// show, and keyboards change case and spaces.
/// </summary>
public static partial class ChoiceReader
{
    /// <summary>The entry's value; null when nothing fits, or when the title stands for more than one entry.</summary>
    public static string? Read(string? sent, IEnumerable<(Phrase Title, string Value)> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (string.IsNullOrWhiteSpace(sent))
        {
            return null;
        }

        var all = choices.ToList();
        if (all.Any(choice => choice.Value == sent))
        {
            return sent;
        }

        var key = KeyOf(sent);
        return Only(all, choice => KeyOf(choice.Value) == key)
            ?? Only(all, choice => KeyOf(choice.Title.English) == key || KeyOf(choice.Title.Hindi) == key);
    }

    private static string? Only(List<(Phrase Title, string Value)> choices, Func<(Phrase Title, string Value), bool> fits) =>
        choices.Where(fits).Select(choice => choice.Value).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;

    private static string KeyOf(string text) =>
        Gaps().Replace(text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC), " ")
            .Trim()
            .ToUpperInvariant();

    [GeneratedRegex(@"[\s\u200B\uFEFF]+")]
    private static partial Regex Gaps();
}
