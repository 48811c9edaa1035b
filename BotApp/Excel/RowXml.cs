using System.Text;

namespace BotApp.Excel;

/// <summary>The XML of a template cell: start tag, content, and f element if any.</summary>
public sealed record CellXml(int Column, int Style, string Tag, string Content, string? Formula);

/// <summary>The XML of a template row.</summary>
public sealed record RowXml(int Number, string Tag, IReadOnlyList<CellXml> Cells)
{
    /// <summary>Reads from the current start tag to the end tag.</summary>
    public static RowXml Read(XmlTokenReader markup, int number)
    {
        var tag = Opened(markup.Raw.ToString());
        var cells = new List<CellXml>();
        if (markup.Kind == XmlTokenKind.Empty)
        {
            return new RowXml(number, tag, cells);
        }

        while (markup.Read() && !(markup.Kind == XmlTokenKind.End && markup.Name is "row"))
        {
            if (markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty && markup.Name is "c")
            {
                cells.Add(ReadCell(markup, cells.Count == 0 ? 0 : cells[^1].Column));
            }
        }

        return new RowXml(number, tag, cells);
    }

    private static CellXml ReadCell(XmlTokenReader markup, int previous)
    {
        var tag = markup.Raw.ToString();
        var column = CellRange.TryParse(XmlTag.GetAttribute(tag, "r"), out var at) ? at.FirstColumn : previous + 1;
        _ = int.TryParse(XmlTag.GetAttribute(tag, "s"), out var style);
        if (markup.Kind == XmlTokenKind.Empty)
        {
            return new CellXml(column, style, Opened(tag), "", null);
        }

        var content = new StringBuilder();
        var formulaFrom = -1;
        string? formula = null;
        while (markup.Read() && !(markup.Kind == XmlTokenKind.End && markup.Name is "c"))
        {
            if (markup.Name is "f" && markup.Kind != XmlTokenKind.End)
            {
                formulaFrom = content.Length;
            }

            content.Append(markup.Raw);
            if (markup.Name is "f" && markup.Kind != XmlTokenKind.Start)
            {
                formula = content.ToString(formulaFrom, content.Length - formulaFrom);
            }
        }

        return new CellXml(column, style, Opened(tag), content.ToString(), formula);
    }

    private static string Opened(string tag) => tag.EndsWith("/>", StringComparison.Ordinal) ? tag[..^2].TrimEnd() + ">" : tag;
}
