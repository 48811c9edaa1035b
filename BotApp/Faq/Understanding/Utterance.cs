namespace BotApp.Faq.Understanding;

/// <summary>
/// A feature of a sentence: a concept, or a literal word outside the lexicon. Confidence is below 1 when the spelling was corrected.
/// </summary>
public readonly record struct Feature(string Name, FeatureWeight Weight, double Confidence)
{
    /// <summary>The literal word if the feature belongs to no concept; otherwise null.</summary>
    public string? Word => IsWord ? Name[1..] : null;

    /// <summary>Whether it belongs to no concept.</summary>
    public bool IsWord => Name[0] == '=';

    public static string FromWord(string word) => "=" + word;
}

/// <summary>
/// A sentence as the classifier sees it: its features, the number of unknown words, and whether it is a question or a polite request.
/// </summary>
public sealed record Utterance(IReadOnlyList<Feature> Features, int UnknownWords, bool IsQuestion, bool SaysPlease)
{
    public bool IsEmpty => Features.Count == 0 && UnknownWords == 0;
}
