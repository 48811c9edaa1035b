using BotApp.Basics;

namespace BotApp.Simulator;

/// <summary>The language of a Teams client's locale.</summary>
public static class ClientLocale
{
    public static Language LanguageOf(string? locale) =>
        locale?.StartsWith("hi", StringComparison.OrdinalIgnoreCase) == true ? Language.Hindi : Language.English;
}
