using BotApp.Basics;

namespace BotApp.Simulator;

/// <summary>The language of a Teams client's locale.</summary>
public static class Words
{
    public static Language Of(string? locale) =>
        locale?.StartsWith("hi", StringComparison.OrdinalIgnoreCase) == true ? Language.Hindi : Language.English;
}
