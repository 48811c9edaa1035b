using System.Text.RegularExpressions;

namespace BotApp.Templates.Filling;

/// <summary>Recognizes marks for "as above" in a cell: -do-, ", as above, वही, तदैव.</summary>
public static partial class DittoMark
{
    public static bool Matches(string text) => Mark().IsMatch(text.Trim());

    [GeneratedRegex(
        @"^(?:[""“”„‟〃'’,]{1,3}|[-–—.\s""']*(?:do|ditto)[-–—.\s""']*|[-–—]\s*[""“”〃]\s*[-–—]|\(?(?:same )?as above\)?\.?"
            + @"|same(?: as above)?|वही|तदैव|यथोपरि|उपर्युक्त|उपरोक्त(?:ानुसार)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
