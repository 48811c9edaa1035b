namespace BotApp.Faq;

/// <summary>
/// A feature of a sentence: a concept, or a literal word outside the lexicon. Confidence is below 1 when the spelling was corrected.
/// </summary>
public readonly record struct Sign(string Name, Weight Weight, double Sureness)
{
    /// <summary>The literal word if the feature belongs to no concept; otherwise null.</summary>
    public string? Word => Name[0] == '=' ? Name[1..] : null;

    public static string OfWord(string word) => "=" + word;
}

/// <summary>
/// A sentence as the classifier sees it: its features, the number of unknown words, and whether it is a question or a polite request.
/// </summary>
public sealed record Reading(IReadOnlyList<Sign> Signs, int Strange, bool Asks, bool Pleads)
{
    public bool IsEmpty => Signs.Count == 0 && Strange == 0;
}
