using System.Net;
using System.Xml;
using BotApp.Excel;

namespace BotApp.Templates.Filling;

/// <summary>
/// Updates the other parts that refer to data rows: tables (range), workbook.xml (print area, filter, names of shifted
/// cells, recalculation on opening when there are formulas) and calcChain.xml (addresses of shifted formulas).
/// </summary>
public static class RelatedPartsUpdater
{
    private static readonly string[] AfterCalculation =
    [
        "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
        "webPublishObjects", "extLst",
    ];

    public static Dictionary<string, Action<Stream>> Plan(ExcelWorkbook workbook, WorksheetPart sheet, RowPlan plan)
    {
        var parts = new Dictionary<string, Action<Stream>>(StringComparer.OrdinalIgnoreCase);
        foreach (var relation in PackageRelationships.Read(workbook.Package, sheet.Part).Where(relation => relation.IsA("table")))
        {
            if (Changed(workbook, relation.Target, (markup, xml) => Table(markup, xml, plan)))
            {
                parts.Add(relation.Target, to => Rewrite(workbook, relation.Target, to, (markup, xml) => Table(markup, xml, plan)));
            }
        }

        var calculates = workbook.Sheets.Any(one => HasFormulas(workbook, one));
        if (Changed(workbook, workbook.WorkbookPart, (markup, xml) => Names(markup, xml, workbook, sheet, plan, calculates)))
        {
            parts.Add(workbook.WorkbookPart, to => Rewrite(
                workbook, workbook.WorkbookPart, to, (markup, xml) => Names(markup, xml, workbook, sheet, plan, calculates)));
        }

        var chain = PackageRelationships.Read(workbook.Package, workbook.WorkbookPart)
            .FirstOrDefault(relation => relation.IsA("calcChain"));
        if (plan.Shift > 0 && chain is not null && workbook.Package.Has(chain.Target))
        {
            parts.Add(chain.Target, to => Rewrite(workbook, chain.Target, to, (markup, xml) => Chain(markup, xml, sheet, plan)));
        }

        return parts;
    }

    private static bool HasFormulas(ExcelWorkbook workbook, WorksheetPart sheet)
    {
        using var xml = ExcelWorkbook.CreateXmlReader(workbook.Package.OpenEntry(sheet.Part));
        xml.MoveToContent();
        var main = xml.NamespaceURI;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f" && xml.NamespaceURI == main)
            {
                return true;
            }
        }

        return false;
    }

    private static void Rewrite(ExcelWorkbook workbook, string part, Stream to, Action<XmlTokenReader, TextWriter> rewrite) =>
        XmlPart.Rewrite(workbook.Package.OpenEntry(part), to, rewrite);

    private static bool Changed(ExcelWorkbook workbook, string part, Action<XmlTokenReader, TextWriter> rewrite)
    {
        using var before = new MemoryStream();
        using var after = new MemoryStream();
        workbook.Package.OpenEntry(part).CopyTo(before);
        before.Position = 0;
        XmlPart.Rewrite(before, after, rewrite);
        return !before.ToArray().AsSpan().SequenceEqual(after.ToArray());
    }

    private static void Table(XmlTokenReader markup, TextWriter xml, RowPlan plan)
    {
        while (markup.Read())
        {
            var tag = markup.Raw.ToString();
            if (markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty
                && markup.Name is "table" or "autoFilter" or "sortState" or "sortCondition"
                && CellRange.TryParse(XmlTag.GetAttribute(tag, "ref"), out var range))
            {
                tag = plan.ExtendRange(range) == range ? tag : XmlTag.SetAttribute(tag, "ref", plan.ExtendRange(range).ToString());
            }

            xml.Write(tag);
        }
    }

    private static void Names(
        XmlTokenReader markup, TextWriter xml, ExcelWorkbook workbook, WorksheetPart sheet, RowPlan plan, bool calculates)
    {
        var prefix = "";
        var calculated = !calculates;
        while (markup.Read())
        {
            var tag = markup.Raw.ToString();
            var starts = markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty;
            if (starts && markup.Name is "workbook")
            {
                prefix = XmlTag.Prefix(tag);
            }
            else if (starts && markup.Name is "calcPr" && !calculated)
            {
                tag = XmlTag.SetAttribute(tag, "fullCalcOnLoad", "1");
                calculated = true;
            }
            else if (!calculated
                && ((starts && AfterCalculation.Contains(markup.Name.ToString())) || (!starts && markup.Name is "workbook")))
            {
                xml.Write($"<{prefix}calcPr fullCalcOnLoad=\"1\"/>");
                calculated = true;
            }

            xml.Write(tag);
            if (markup.Kind == XmlTokenKind.Start && markup.Name is "definedName" && markup.Read())
            {
                var grows = XmlTag.GetAttribute(tag, "name") is "_xlnm.Print_Area" or "_xlnm._FilterDatabase";
                var formula = WebUtility.HtmlDecode(markup.Raw.ToString());
                var moved = FormulaText.ShiftReferences(
                    formula,
                    owner => string.Equals(owner, sheet.Name, StringComparison.OrdinalIgnoreCase),
                    grows ? plan.ExtendRange : plan.MapRange);
                xml.Write(markup.Kind == XmlTokenKind.Text && moved != formula ? XmlTag.Escape(moved) : markup.Raw.ToString());
            }
        }
    }

    private static void Chain(XmlTokenReader markup, TextWriter xml, WorksheetPart sheet, RowPlan plan)
    {
        var owner = "";
        while (markup.Read())
        {
            var tag = markup.Raw.ToString();
            if (markup.Kind is XmlTokenKind.Start or XmlTokenKind.Empty && markup.Name is "c")
            {
                owner = XmlTag.GetAttribute(tag, "i") ?? owner;
                if (owner == sheet.Id && CellRange.TryParse(XmlTag.GetAttribute(tag, "r"), out var cell) && plan.MapRange(cell) != cell)
                {
                    tag = XmlTag.SetAttribute(tag, "r", plan.MapRange(cell).ToString());
                }
            }

            xml.Write(tag);
        }
    }
}
