using System.Net;
using System.Xml;

namespace BotApp.Consolidation.Workbooks;

/// <summary>
/// Updates the other parts that refer to data rows: tables (range), workbook.xml (print area, filter, names of shifted
/// cells, recalculation on opening when there are formulas) and calcChain.xml (addresses of shifted formulas).
/// </summary>
public static class FillPartsSheet
{
    private static readonly string[] AfterCalculation =
    [
        "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
        "webPublishObjects", "extLst",
    ];

    public static Dictionary<string, Action<Stream>> For(WorkbookSheet workbook, SheetPart sheet, RowPlan plan)
    {
        var parts = new Dictionary<string, Action<Stream>>(StringComparer.OrdinalIgnoreCase);
        foreach (var relation in RelationsSheet.Of(workbook.Package, sheet.Part).Where(relation => relation.IsA("table")))
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

        var chain = RelationsSheet.Of(workbook.Package, workbook.WorkbookPart).FirstOrDefault(relation => relation.IsA("calcChain"));
        if (plan.Moved > 0 && chain is not null && workbook.Package.Has(chain.Target))
        {
            parts.Add(chain.Target, to => Rewrite(workbook, chain.Target, to, (markup, xml) => Chain(markup, xml, sheet, plan)));
        }

        return parts;
    }

    private static bool HasFormulas(WorkbookSheet workbook, SheetPart sheet)
    {
        using var xml = WorkbookSheet.Xml(workbook.Package.OpenEntry(sheet.Part));
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

    private static void Rewrite(WorkbookSheet workbook, string part, Stream to, Action<MarkupReader, TextWriter> rewrite) =>
        MarkupPart.Rewrite(workbook.Package.OpenEntry(part), to, rewrite);

    private static bool Changed(WorkbookSheet workbook, string part, Action<MarkupReader, TextWriter> rewrite)
    {
        using var before = new MemoryStream();
        using var after = new MemoryStream();
        workbook.Package.OpenEntry(part).CopyTo(before);
        before.Position = 0;
        MarkupPart.Rewrite(before, after, rewrite);
        return !before.ToArray().AsSpan().SequenceEqual(after.ToArray());
    }

    private static void Table(MarkupReader markup, TextWriter xml, RowPlan plan)
    {
        while (markup.Read())
        {
            var tag = markup.Raw.ToString();
            if (markup.Kind is MarkupKind.Start or MarkupKind.Empty
                && markup.Name is "table" or "autoFilter" or "sortState" or "sortCondition"
                && CellRange.TryParse(Markup.Attribute(tag, "ref"), out var range))
            {
                tag = plan.Cover(range) == range ? tag : Markup.With(tag, "ref", plan.Cover(range).ToString());
            }

            xml.Write(tag);
        }
    }

    private static void Names(MarkupReader markup, TextWriter xml, WorkbookSheet workbook, SheetPart sheet, RowPlan plan, bool calculates)
    {
        var prefix = "";
        var calculated = !calculates;
        while (markup.Read())
        {
            var tag = markup.Raw.ToString();
            var starts = markup.Kind is MarkupKind.Start or MarkupKind.Empty;
            if (starts && markup.Name is "workbook")
            {
                prefix = Markup.Prefix(tag);
            }
            else if (starts && markup.Name is "calcPr" && !calculated)
            {
                tag = Markup.With(tag, "fullCalcOnLoad", "1");
                calculated = true;
            }
            else if (!calculated
                && ((starts && AfterCalculation.Contains(markup.Name.ToString())) || (!starts && markup.Name is "workbook")))
            {
                xml.Write($"<{prefix}calcPr fullCalcOnLoad=\"1\"/>");
                calculated = true;
            }

            xml.Write(tag);
            if (markup.Kind == MarkupKind.Start && markup.Name is "definedName" && markup.Read())
            {
                var grows = Markup.Attribute(tag, "name") is "_xlnm.Print_Area" or "_xlnm._FilterDatabase";
                var formula = WebUtility.HtmlDecode(markup.Raw.ToString());
                var moved = FormulaText.Moved(
                    formula, owner => string.Equals(owner, sheet.Name, StringComparison.OrdinalIgnoreCase), grows ? plan.Cover : plan.Move);
                xml.Write(markup.Kind == MarkupKind.Text && moved != formula ? Markup.Escape(moved) : markup.Raw.ToString());
            }
        }
    }

    private static void Chain(MarkupReader markup, TextWriter xml, SheetPart sheet, RowPlan plan)
    {
        var owner = "";
        while (markup.Read())
        {
            var tag = markup.Raw.ToString();
            if (markup.Kind is MarkupKind.Start or MarkupKind.Empty && markup.Name is "c")
            {
                owner = Markup.Attribute(tag, "i") ?? owner;
                if (owner == sheet.Id && CellRange.TryParse(Markup.Attribute(tag, "r"), out var cell) && plan.Move(cell) != cell)
                {
                    tag = Markup.With(tag, "r", plan.Move(cell).ToString());
                }
            }

            xml.Write(tag);
        }
    }
}
