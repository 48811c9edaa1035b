using System.Text;

namespace BotApp.Consolidation.Workbooks;

/// <summary>The XML of a template cell: start tag, content, and f element if any.</summary>
public sealed record WrittenCell(int Column, int Style, string Tag, string Content, string? Formula);

/// <summary>The XML of a template row.</summary>
public sealed record WrittenRow(int Number, string Tag, IReadOnlyList<WrittenCell> Cells)
{
    /// <summary>Reads from the current start tag to the end tag.</summary>
    public static WrittenRow Read(MarkupReader markup, int number)
    {
        var tag = Opened(markup.Raw.ToString());
        var cells = new List<WrittenCell>();
        if (markup.Kind == MarkupKind.Empty)
        {
            return new WrittenRow(number, tag, cells);
        }

        while (markup.Read() && !(markup.Kind == MarkupKind.End && markup.Name is "row"))
        {
            if (markup.Kind is MarkupKind.Start or MarkupKind.Empty && markup.Name is "c")
            {
                cells.Add(ReadCell(markup, cells.Count == 0 ? 0 : cells[^1].Column));
            }
        }

        return new WrittenRow(number, tag, cells);
    }

    private static WrittenCell ReadCell(MarkupReader markup, int previous)
    {
        var tag = markup.Raw.ToString();
        var column = CellRange.TryParse(Markup.Attribute(tag, "r"), out var at) ? at.FirstColumn : previous + 1;
        _ = int.TryParse(Markup.Attribute(tag, "s"), out var style);
        if (markup.Kind == MarkupKind.Empty)
        {
            return new WrittenCell(column, style, Opened(tag), "", null);
        }

        var content = new StringBuilder();
        var formulaFrom = -1;
        string? formula = null;
        while (markup.Read() && !(markup.Kind == MarkupKind.End && markup.Name is "c"))
        {
            if (markup.Name is "f" && markup.Kind != MarkupKind.End)
            {
                formulaFrom = content.Length;
            }

            content.Append(markup.Raw);
            if (markup.Name is "f" && markup.Kind != MarkupKind.Start)
            {
                formula = content.ToString(formulaFrom, content.Length - formulaFrom);
            }
        }

        return new WrittenCell(column, style, Opened(tag), content.ToString(), formula);
    }

    private static string Opened(string tag) => tag.EndsWith("/>", StringComparison.Ordinal) ? tag[..^2].TrimEnd() + ">" : tag;
}
