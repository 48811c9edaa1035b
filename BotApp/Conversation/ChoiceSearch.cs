using System.Globalization;
using System.Text.RegularExpressions;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// The entries of a long list that a choice on a card offers: the first of those that hold every typed word, or the first of all when
/// nothing was typed or found. <see cref="Found"/> counts all that hold them, <see cref="All"/> the list.
/// </summary>
public sealed record ChoiceSearch<T>(IReadOnlyList<T> Shown, int Found, int All, string Typed);

public static partial class ChoiceSearch
{
    /// <summary>Input: the words to find an entry by.</summary>
    public const string Words = "find";

    /// <summary>Entries of one choice, to keep the card below 20 KB.</summary>
    public const int MaxShown = 60;

    // A shorter number is a row; a longer one may be part of a request number, SSO-ID or mobile number.
    private const int MaxRowDigits = 4;

    /// <param name="text">The row number, name and other words of an entry.</param>
    public static ChoiceSearch<T> Find<T>(IReadOnlyList<T> all, string? typed, Func<T, string> text)
    {
        var words = TypedText.Normalize(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = words.Length == 0 ? all : [.. all.Where(entry => words.All(word => Holds(text(entry), word)))];
        return new ChoiceSearch<T>([.. (found.Count == 0 ? all : found).Take(MaxShown)], found.Count, all.Count, string.Join(' ', words));
    }

    private static bool Holds(string text, string word) => word.Length <= MaxRowDigits && Number(word) is { } number
        ? Run().Matches(text).Any(run => Number(run.Value) == number)
        : text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Run();
}
