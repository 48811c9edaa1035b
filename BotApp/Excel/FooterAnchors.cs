using System.Globalization;
using System.Xml;

namespace BotApp.Excel;

/// <summary>Whether the rows from the footer on can move down: not when another part of the file is anchored to them.</summary>
public static class FooterAnchors
{
    public static bool CanMove(ExcelWorkbook workbook, WorksheetPart sheet, int footer)
    {
        foreach (var relation in PackageRelationships.Read(workbook.Package, sheet.Part)
            .Where(relation => workbook.Package.Has(relation.Target)))
        {
            var tied = relation switch
            {
                _ when relation.IsA("drawing") => AnchorsBelow(workbook, relation.Target, footer),
                _ when relation.IsA("comments") => ReferencesBelow(workbook, relation.Target, "comment", footer),
                _ when relation.IsA("table") => ReferencesBelow(workbook, relation.Target, "table", footer),
                _ when relation.IsA("pivotTable") => true,
                _ => false,
            };
            if (tied)
            {
                return false;
            }
        }

        var others = workbook.Sheets.Where(other => other != sheet).Select(other => other.Part);
        var charts = workbook.Package.Entries.Select(entry => entry.Name)
            .Where(name => name.StartsWith("xl/charts/chart", StringComparison.OrdinalIgnoreCase));
        return !others.Concat(charts).Any(part => FormulasBelow(workbook, part, sheet.Name, footer));
    }

    /// <summary>The first cell with a comment in these rows, or null.</summary>
    public static string? FirstComment(ExcelWorkbook workbook, WorksheetPart sheet, int from, int to)
    {
        foreach (var part in PackageRelationships.Read(workbook.Package, sheet.Part)
            .Where(relation => (relation.IsA("comments") || relation.IsA("threadedComment")) && workbook.Package.Has(relation.Target)))
        {
            using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(part.Target));
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "comment" or "threadedComment"
                    && CellRange.TryParse(xml.GetAttribute("ref"), out var cell) && cell.OverlapsRows(from, to))
                {
                    return cell.ToString();
                }
            }
        }

        return null;
    }

    // Anchors count rows from 0.
    private static bool AnchorsBelow(ExcelWorkbook workbook, string part, int footer)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(part));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row"
                && int.TryParse(ExcelWorkbook.ReadText(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                    && row >= footer - 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReferencesBelow(ExcelWorkbook workbook, string part, string element, int footer)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(part));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element
                && CellRange.TryParse(xml.GetAttribute("ref"), out var range) && range.FirstRow >= footer)
            {
                return true;
            }
        }

        return false;
    }

    private static bool FormulasBelow(ExcelWorkbook workbook, string part, string sheet, int footer)
    {
        var found = false;
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(part));
        while (!found && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "f" or "formula" or "formula1" or "formula2")
            {
                FormulaText.ShiftReferences(
                    ExcelWorkbook.ReadText(xml),
                    owner => string.Equals(owner, sheet, StringComparison.OrdinalIgnoreCase),
                    range =>
                    {
                        found |= range.LastRow >= footer && range.LastRow < CellRange.MaxRow;
                        return range;
                    });
            }
        }

        return found;
    }
}
