using System.Globalization;
using System.Xml;
using BotApp.Basics;
using BotApp.Excel;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>
/// Finds copies of data rows that Excel keeps beside the cells: the cache of a chart or PivotTable, the history of a shared workbook, the
/// preview picture. They outlive the rows.
/// </summary>
public static class CachedPeopleFinder
{
    public static Refusal? Find(ExcelWorkbook workbook, TemplateLayout layout, IReadOnlyList<SheetWithPeople> emptied)
    {
        var names = workbook.Package.Entries.Select(entry => entry.Name).ToList();
        if (names.Any(name => In(name, "xl/revisions/")))
        {
            return PeoplePlaces.Revisions();
        }

        if ((layout.ExampleRows > 0 || emptied.Count > 0) && names.Any(name => In(name, "docProps/thumbnail")))
        {
            return PeoplePlaces.Thumbnail();
        }

        var charts = names.Where(name => In(name, "xl/charts/chart") && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        foreach (var chart in charts.Concat(names.Where(name => In(name, "xl/charts/chartEx"))).Distinct())
        {
            if (ChartRepeats(workbook, chart, range => IsDataOf(layout, emptied, range)))
            {
                return PeoplePlaces.Chart(PeoplePlaces.SheetOf(workbook, chart));
            }
        }

        var caches = names.Where(name => In(name, "xl/pivotCache/") && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToList();
        return caches.Any(part => HoldsValues(workbook, part))
            && caches.Any(part => IsAboutPeople(workbook, part, layout, emptied))
                ? PeoplePlaces.Pivot(SheetWithPivot(workbook))
                : null;
    }

    private static bool In(string name, string folder) => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase);

    // Rows below the headings of the form; any row of an emptied sheet.
    private static bool IsDataOf(TemplateLayout layout, IReadOnlyList<SheetWithPeople> emptied, (string? Sheet, CellRange Cells) range) =>
        (Same(range.Sheet, layout.SheetName) && range.Cells.LastRow >= layout.FirstDataRow && !(range.Cells.FirstRow >= layout.FooterRow))
        || emptied.Any(sheet => Same(sheet.Sheet, range.Sheet));

    // A reference is followed by its cached points.
    private static bool ChartRepeats(ExcelWorkbook workbook, string part, Func<(string?, CellRange), bool> isData)
    {
        var data = false;
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(part));
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "f")
            {
                data = References(ExcelWorkbook.ReadText(xml)).Any(isData);
            }
            else if (xml.LocalName == "pt" && data && ExcelWorkbook.ReadText(xml).Trim() is { Length: > 0 } text
                && !double.TryParse(text, CultureInfo.InvariantCulture, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static List<(string? Sheet, CellRange Cells)> References(string formula)
    {
        var found = new List<(string?, CellRange)>();
        string? owner = null;
        FormulaText.ShiftReferences(
            formula,
            sheet =>
            {
                owner = sheet;
                return true;
            },
            range =>
            {
                found.Add((owner, range));
                return range;
            });
        return found;
    }

    private static bool HoldsValues(ExcelWorkbook workbook, string part)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(part));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "s" or "d" or "n" && xml.GetAttribute("v") is { Length: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAboutPeople(ExcelWorkbook workbook, string part, TemplateLayout layout, IReadOnlyList<SheetWithPeople> emptied)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(part));
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var source = xml.LocalName == "worksheetSource" ? xml.GetAttribute("sheet") : null;
            var field = xml.LocalName == "cacheField" ? HeaderText.RecognizeField(xml.GetAttribute("name") ?? "") : null;
            if ((source is not null && (Same(source, layout.SheetName) || emptied.Any(sheet => Same(sheet.Sheet, source))))
                || (field is not null && FieldMeaning.IsPersonal(field)))
            {
                return true;
            }
        }

        return false;
    }

    private static Phrase SheetWithPivot(ExcelWorkbook workbook) =>
        workbook.Sheets.FirstOrDefault(sheet =>
            PackageRelationships.Read(workbook.Package, sheet.Part).Any(relation => relation.IsA("pivotTable"))) is { } owner
            ? new Phrase($" (sheet “{owner.Name}”)", $" (शीट “{owner.Name}”)")
            : Phrase.Empty;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
