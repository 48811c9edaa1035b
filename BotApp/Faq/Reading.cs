namespace BotApp.Faq;

/// <summary>One thing a sentence says: a concept, or a word that stands for itself. Sureness falls below 1 when the spelling was guessed.</summary>
public readonly record struct Sign(string Name, Weight Weight, double Sureness)
{
    /// <summary>The word itself if the sign is one that no concept has, or null.</summary>
    public string? Word => Name[0] == '=' ? Name[1..] : null;

    public static string OfWord(string word) => "=" + word;
}

/// <summary>A sentence as the classifier sees it: what it says, how many of its words nobody has used before, and whether it asks.</summary>
public sealed record Reading(IReadOnlyList<Sign> Signs, int Strange, bool Asks, bool Pleads)
{
    public bool IsEmpty => Signs.Count == 0 && Strange == 0;
}
