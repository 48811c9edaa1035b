using System.Buffers;
using BotApp.OfficeDirectory;
using BotApp.Templates.Detection;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>Names, numbers and addresses of the people in removed rows, to find them again in other parts of the file.</summary>
public sealed class PersonText
{
    private const int MinLetters = 5;
    private const int MinDigits = 7;
    private readonly SearchValues<string> _texts;

    public PersonText(IEnumerable<string> texts)
    {
        List<string> usable = [.. texts.Select(text => text.Trim()).Where(IsUsable).Distinct(StringComparer.OrdinalIgnoreCase)];
        (_texts, IsEmpty) = (SearchValues.Create([.. usable], StringComparison.OrdinalIgnoreCase), usable.Count == 0);
        Longest = usable.Select(text => text.Length).DefaultIfEmpty().Max();
    }

    public bool IsEmpty { get; }

    /// <summary>The length of the longest text in characters.</summary>
    public int Longest { get; }

    /// <summary>Whether one of them is in the text as words of its own.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; !IsEmpty && text[from..].IndexOfAny(_texts) is >= 0 and var at;)
        {
            var start = from + at;
            if (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    /// <summary>Whether the field tells who somebody is.</summary>
    public static bool Identifies(string field) => field is TemplateField.Name or TemplateField.FirstName or TemplateField.MiddleName
        or TemplateField.LastName or TemplateField.Mobile or TemplateField.Email or TemplateField.SsoId or TemplateField.EmployeeCode;

    // A post or a declared sample ("Sample name") names nobody.
    private static bool IsUsable(string text) =>
        (text.Count(char.IsLetter) >= MinLetters || text.Count(char.IsAsciiDigit) >= MinDigits)
        && Designations.Parse(text) is Designation.Other && !RowClassifier.IsSample(text);
}
