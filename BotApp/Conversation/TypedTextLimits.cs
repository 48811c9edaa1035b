using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>What a text must keep to before anything is done with it, wherever it is typed.</summary>
public static class TypedTextLimits
{
    /// <summary>Maximum length of one typed text in characters; far above the limit of every field.</summary>
    public const int MaxLength = 4_000;

    /// <summary>NUL: PostgreSQL cannot store it, and no keyboard types it.</summary>
    private const char Null = '\0';

    /// <summary>Why the texts cannot be used, or null. <paramref name="data"/> is what a card sent besides, which nobody typed.</summary>
    public static Refusal? FindProblem(IReadOnlyCollection<string> typed, IEnumerable<string> data) =>
        typed.FirstOrDefault(text => text.Length > MaxLength) is { } longest ? new TypedTextTooLong(longest.Length)
        : typed.Any(HasNull) || data.Any(HasNull) ? new UnusableCharacter()
        : null;

    public static bool IsUsable(string text) => FindProblem([text], []) is null;

    private static bool HasNull(string text) => text.Contains(Null, StringComparison.Ordinal);
}

public sealed record TypedTextTooLong(int Length) : Refusal(new Phrase(
    $"This text has {Length:N0} characters; at most {TypedTextLimits.MaxLength:N0} can be read at once. It was not stored. "
        + "Please shorten it.",
    $"इस पाठ में {Length:N0} अक्षर हैं; एक बार में अधिकतम {TypedTextLimits.MaxLength:N0} अक्षर पढ़े जा सकते हैं। इसे सहेजा नहीं गया। "
        + "कृपया इसे छोटा करें।"));

public sealed record UnusableCharacter() : Refusal(new Phrase(
    "This text contains a character that cannot be stored. Please type it again instead of pasting it.",
    "इस पाठ में ऐसा वर्ण है जिसे सहेजा नहीं जा सकता। कृपया इसे पेस्ट करने के बजाय पुनः टाइप करें।"));
