using System.Diagnostics.CodeAnalysis;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>What typed words turned out to be.</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as Spoken.Language, Spoken.Other.")]
public abstract record Spoken
{
    private Spoken()
    {
    }

    public sealed record Language(Basics.Language Wanted) : Spoken;

    public sealed record Other : Spoken;
}

/// <summary>Single words with a fixed meaning.</summary>
public static class TextRouter
{
    public static Spoken Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "english" or "अंग्रेज़ी" or "अंग्रेजी" => new Spoken.Language(Language.English),
        "hindi" or "हिन्दी" or "हिंदी" => new Spoken.Language(Language.Hindi),
        _ => new Spoken.Other(),
    };
}
