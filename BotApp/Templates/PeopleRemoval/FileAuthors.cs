using System.Xml;
using BotApp.Excel;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>The names that Excel writes into a file by itself: author, last changed by, manager, authors of comments.</summary>
public static class FileAuthors
{
    private static readonly string[] Properties = ["docProps/core.xml", "docProps/app.xml"];

    public static IReadOnlyList<string> Read(WorkbookPackage package) => [.. package.Entries.Select(entry => entry.Name)
        .Where(name => IsProperties(name) || IsComments(name))
        .SelectMany(name => Read(package, name))
        .Where(name => name.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Adds the property parts without names.</summary>
    public static void PlanRemoval(WorkbookPackage package, Dictionary<string, Action<Stream>> replacements)
    {
        foreach (var part in package.Entries.Select(entry => entry.Name).Where(name => IsProperties(name) && Read(package, name).Count > 0))
        {
            replacements[part] = to => XmlPart.Rewrite(package.OpenEntry(part), to, Remove);
        }
    }

    /// <summary>Whether the part holds the properties of the file that Excel writes by itself.</summary>
    public static bool IsProperties(string name) => Properties.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsComments(string name) => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
        && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (name.Contains("comments", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/persons/", StringComparison.OrdinalIgnoreCase));

    // Properties are not needed to fill the form, so a part that is not XML is left unchanged.
    private static List<string> Read(WorkbookPackage package, string part)
    {
        var names = new List<string>();
        using var xml = ExcelWorkbook.CreateXmlReader(package.OpenEntry(part));
        while (TryRead(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "person" && xml.GetAttribute("displayName") is { } shown)
            {
                names.Add(shown.Trim());
            }
            else if (IsName(xml.LocalName) || xml.LocalName == "author")
            {
                names.Add(ExcelWorkbook.ReadText(xml).Trim());
            }
        }

        return names;
    }

    private static bool TryRead(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsName(ReadOnlySpan<char> element) => element is "creator" or "lastModifiedBy" or "Manager";

    private static void Remove(XmlTokenReader markup, TextWriter xml)
    {
        for (var inside = false; markup.Read();)
        {
            if (markup.Kind is XmlTokenKind.Start or XmlTokenKind.End && IsName(markup.Name))
            {
                inside = markup.Kind == XmlTokenKind.Start;
            }
            else if (inside)
            {
                continue;
            }

            xml.Write(markup.Raw);
        }
    }
}
