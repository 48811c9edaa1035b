using BotApp.Basics;

namespace BotApp.Menu;

/// <summary>A message that consists of a language's name and switches to it.</summary>
public static class LanguageCommand
{
    /// <summary>The named language, or null for any other message.</summary>
    public static Language? Parse(string text) => text.Trim().ToLowerInvariant() switch
    {
        "english" or "अंग्रेज़ी" or "अंग्रेजी" => Language.English,
        "hindi" or "हिन्दी" or "हिंदी" => Language.Hindi,
        _ => null,
    };
}
