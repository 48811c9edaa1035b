using System.Diagnostics.CodeAnalysis;

namespace BotApp.Basics;

/// <summary>The languages the bot speaks (Official Languages Rules 1976, r.11). One more member here is a list of compiler errors, not a surprise.</summary>
public enum Language
{
    English,
    Hindi,
}

/// <summary>What a person reads, in every language at once, so that a missing one does not compile. Values are interpolated into each side.</summary>
public sealed record Phrase(string English, string Hindi)
{
    public static readonly Phrase Empty = new("", "");

    [SuppressMessage("Naming", "CA1716", Justification = "Reads as a sentence: phrase.In(language).")]
    public string In(Language language) => language switch
    {
        Language.English => English,
        Language.Hindi => Hindi,
    };

    /// <summary>The same text in every language: names, numbers, addresses.</summary>
    public static Phrase Same(string text) => new(text, text);

    /// <summary>A number and what is counted, in singular or plural: "1 row", "2 rows".</summary>
    public static Phrase Counted(int count, (string One, string Many) english, (string One, string Many) hindi) => count == 1
        ? new($"{count} {english.One}", $"{count} {hindi.One}")
        : new($"{count} {english.Many}", $"{count} {hindi.Many}");

    /// <summary>Both languages side by side, English first, for letters and channels where the reader's language is unknown.</summary>
    public string Both() => English == Hindi ? English : $"{English} / {Hindi}";

    public static Phrase operator +(Phrase first, Phrase second) =>
        new(first.English + second.English, first.Hindi + second.Hindi);
}
