using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Desk;

/// <summary>The addresses of the desk's pages.</summary>
public static class DeskPath
{
    public const string Root = "desk";

    /// <summary>Scripts and styles, which hold no data.</summary>
    public const string Assets = Root + "/assets";

    /// <summary>The query key of a language chosen on the page.</summary>
    public const string LanguageKey = "lang";

    /// <summary>The page of the batch of that kind that would be sent now, below the desk.</summary>
    public static string UnsentBatch(RequestKind kind) => $"unsent/{kind}";

    /// <summary>The way from a page's path to the desk's: empty from <c>/desk/home</c>, <c>../</c> from <c>/desk/requests/1</c>.</summary>
    public static string RootFrom(string? path) =>
        string.Concat(Enumerable.Repeat("../", Math.Max(0, (path ?? "").Count(sign => sign is '/') - 2)));

    /// <summary>The language as BCP 47 names it.</summary>
    public static string Tag(Language language) => language switch { Language.English => "en", Language.Hindi => "hi" };

    /// <summary>Null when the page chose none, or one that does not exist.</summary>
    public static Language? LanguageOf(string? tag) =>
        Enum.GetValues<Language>().Where(language => Tag(language) == tag).Select(language => (Language?)language).FirstOrDefault();

    /// <summary>The address with the language as its query's last part.</summary>
    public static string In(string address, Language language) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{LanguageKey}={Tag(language)}";

    /// <summary>The language that a page offers beside its own.</summary>
    public static Language Other(Language language) => language switch
    {
        Language.English => Language.Hindi,
        Language.Hindi => Language.English,
    };
}
