using System.Xml;
using BotApp.Excel;

namespace BotApp.Templates.Filling;

/// <summary>
/// What the samples or people in a template leave outside their cells: entries of the shared strings that no other cell uses, and
/// link targets (mailto:). Both would go out with every filled file.
/// </summary>
public sealed record ExampleTraces(string? StringsPart, IReadOnlySet<int> Strings, string? LinksPart, IReadOnlySet<string> Links)
{
    public static ExampleTraces Find(ExcelWorkbook workbook, WorksheetPart sheet, TemplateLayout layout)
    {
        if (layout.ExampleRows == 0)
        {
            return new ExampleTraces(null, new HashSet<int>(), null, new HashSet<string>());
        }

        var replaced = SharedStringEntries.UsedBy(workbook, sheet, cell => IsReplaced(cell, layout)).ToHashSet();
        replaced.ExceptWith(workbook.Sheets.SelectMany(other =>
            SharedStringEntries.UsedBy(workbook, other, cell => other != sheet || !IsReplaced(cell, layout))));
        var links = new HashSet<string>();
        foreach (var (range, id) in LinkIds(workbook, sheet).Where(link => IsLinkInExamples(link.Range, layout)))
        {
            links.Add(id);
        }

        return new ExampleTraces(SharedStringEntries.Part(workbook), replaced, PackageRelationships.PartNameFor(sheet.Part), links);
    }

    /// <summary>Whether a link belongs to a row that filling replaces.</summary>
    public static bool IsLinkInExamples(string? range, TemplateLayout layout) => layout.ExampleRows > 0
        && CellRange.TryParse(range, out var cells)
            && cells.OverlapsRows(layout.FirstDataRow, layout.FirstDataRow + layout.ExampleRows - 1);

    /// <summary>Whether the sheet has links and all of them go.</summary>
    public static bool AreAllLinksInExamples(ExcelWorkbook workbook, WorksheetPart sheet, TemplateLayout layout) =>
        layout.ExampleRows > 0
            && LinkIds(workbook, sheet).ToList() is { Count: > 0 } links
            && links.All(link => IsLinkInExamples(link.Range, layout));

    /// <summary>Adds the parts that lose these traces.</summary>
    public void Plan(ExcelWorkbook workbook, Dictionary<string, Action<Stream>> replacements)
    {
        if (StringsPart is { } strings && Strings.Count > 0)
        {
            replacements[strings] = to => XmlPart.Rewrite(
                workbook.Package.OpenEntry(strings), to, (markup, xml) => SharedStringEntries.Empty(Strings, markup, xml));
        }

        if (LinksPart is { } links && Links.Count > 0)
        {
            replacements[links] = to => XmlPart.Rewrite(workbook.Package.OpenEntry(links), to, RemoveLinks);
        }
    }

    private void RemoveLinks(XmlTokenReader markup, TextWriter xml)
    {
        while (markup.Read())
        {
            if (markup.Name is not "Relationship" || !Links.Contains(XmlTag.GetAttribute(markup.Raw, "Id") ?? ""))
            {
                xml.Write(markup.Raw);
            }
        }
    }

    private static bool IsReplaced(CellRange cell, TemplateLayout layout) =>
        cell.FirstRow >= layout.FirstDataRow && cell.FirstRow < layout.FirstDataRow + layout.ExampleRows
        && (layout.Columns.Any(column => column.Index == cell.FirstColumn)
            || layout.UnheadedColumns?.Contains(cell.FirstColumn) == true);

    private static List<(string Range, string Id)> LinkIds(ExcelWorkbook workbook, WorksheetPart sheet)
    {
        var links = new List<(string, string)>();
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(sheet.Part));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "hyperlink" && xml.GetAttribute("ref") is { } range)
            {
                links.Add((range, ExcelWorkbook.RelationshipId(xml) ?? ""));
            }
        }

        return links;
    }
}
