using BotApp.Basics;

namespace BotApp.Desk;

/// <summary>The addresses of the desk's pages.</summary>
public static class DeskPath
{
    public const string Root = "desk";

    /// <summary>The query key of a language chosen on the page.</summary>
    public const string LanguageKey = "lang";

    /// <summary>The language as BCP 47 names it.</summary>
    public static string Tag(Language language) => language switch { Language.English => "en", Language.Hindi => "hi" };

    /// <summary>Null when the page chose none, or one that does not exist.</summary>
    public static Language? LanguageOf(string? tag) =>
        Enum.GetValues<Language>().Where(language => Tag(language) == tag).Select(language => (Language?)language).FirstOrDefault();

    /// <summary>The language that a page offers beside its own.</summary>
    public static Language Other(Language language) => language switch
    {
        Language.English => Language.Hindi,
        Language.Hindi => Language.English,
    };
}
