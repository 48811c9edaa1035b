using System.Xml;

namespace BotApp.Excel;

/// <summary>
/// The entries of the shared strings: which of them cells use, and how to empty others in place, so that the numbers of the rest stay.
/// </summary>
public static class SharedStringEntries
{
    /// <summary>The part with the shared strings; null when the workbook has none.</summary>
    public static string? Part(ExcelWorkbook workbook) => PackageRelationships.Read(workbook.Package, workbook.WorkbookPart)
        .FirstOrDefault(relation => relation.IsA("sharedStrings") && workbook.Package.Has(relation.Target))?.Target;

    /// <summary>The numbers of the entries used by cells of the sheet for which <paramref name="where"/> holds.</summary>
    public static IEnumerable<int> UsedBy(ExcelWorkbook workbook, WorksheetPart sheet, Func<CellRange, bool> where)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(sheet.Part));
        var wanted = false;
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    (row, column) = (int.TryParse(xml.GetAttribute("r"), out var number) ? number : row + 1, 0);
                    break;
                case (XmlNodeType.Element, "c"):
                    column = CellRange.TryParse(xml.GetAttribute("r"), out var cell) ? cell.FirstColumn : column + 1;
                    wanted = xml.GetAttribute("t") == "s" && where(new CellRange(column, row, column, row));
                    break;
                case (XmlNodeType.Element, "v") when wanted:
                    if (int.TryParse(ExcelWorkbook.ReadText(xml), out var index))
                    {
                        yield return index;
                    }

                    break;
            }
        }
    }

    /// <summary>The numbers of entries with text that no cell of any sheet uses.</summary>
    public static IReadOnlySet<int> Unused(ExcelWorkbook workbook)
    {
        var unused = Enumerable.Range(0, workbook.Strings.Count).Where(index => workbook.Strings[index].Length > 0).ToHashSet();
        foreach (var sheet in workbook.Sheets.TakeWhile(_ => unused.Count > 0))
        {
            unused.ExceptWith(UsedBy(workbook, sheet, _ => true));
        }

        return unused;
    }

    /// <summary>Copies the part with these entries empty.</summary>
    public static void Empty(IReadOnlySet<int> entries, XmlTokenReader markup, TextWriter xml)
    {
        for (var index = -1; markup.Read();)
        {
            var starts = markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty && markup.Name is "si";
            if (!starts || !entries.Contains(++index))
            {
                xml.Write(markup.Raw);
                continue;
            }

            var prefix = XmlTag.Prefix(markup.Raw);
            while (markup.Kind != XmlTokenKind.Empty && !(markup.Kind == XmlTokenKind.End && markup.Name is "si") && markup.Read())
            {
            }

            xml.Write($"<{prefix}si><{prefix}t/></{prefix}si>");
        }
    }
}
