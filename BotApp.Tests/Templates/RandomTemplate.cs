using System.Globalization;
using System.Text;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>A random template from a seed: headings, order, position, styles, lists, titles and footers vary.</summary>
public static class RandomTemplate
{
    private static readonly string[] Known =
    [
        "Name of officer (as in Service Book)", "Designation", "Date of birth", "D.O.J.", "Mobile no.", "E-mail ID", "Commissionerate",
        "Division / Section", "Range", "SSO-ID", "Order no.", "Order date", "पदनाम", "जन्म तिथि", "अधिकारी का नाम", "Name / नाम",
        "Remarks (if any)",
    ];

    private static readonly string[] Strange =
    [
        "Father's name", "Blood group", "Date of superannuation", "Height in cm", "Whether on deputation", "Alternate e-mail",
        "Residence phone",
        "नामांकन", "गृह जिला", "Pay level", "Identity card no. & date", "Role (maker/checker)", "DSC valid up to (dd/mm/yyyy)",
        "<Other> & \"more\"",
    ];

    private static readonly string[][] Lists = [
        ["Yes", "No"],
        ["Maker", "Checker", "Approver"],
        ["हाँ", "नहीं"],
        ["O+", "A & B", "<none>"]
    ];

    // Lists that restrict a known field.
    private static readonly Dictionary<string, string[]> OwnLists = new()
    {
        ["Designation"] = ["INSPECTOR", "Supdt."],
        ["D.O.J."] = ["-- select --", "01/07/2021", "5-Mar-2022"],
        ["Order date"] = ["05.03.2025", "2024-02-29"],
        ["E-mail ID"] = ["-", "someone@kochi.gov.in", "office@gov.in"],
    };

    /// <summary>The file, the number of columns an officer is asked for, and the header row.</summary>
    public static (byte[] File, int Columns, int HeaderRow) Make(int seed)
    {
        var random = new Random(seed);
        var headings = Known.Concat(Strange).OrderBy(_ => random.Next()).Take(random.Next(2, 26)).ToList();
        if (random.Next(2) == 0)
        {
            headings.Insert(0, "Sl. No.");
        }

        var left = random.Next(1, 5);
        var header = random.Next(1, 9);
        var numbering = random.Next(4) == 0 && headings.Count >= 3 ? 1 : 0;
        var first = header + 1 + numbering;
        var prepared = random.Next(4) == 0 ? random.Next(300) : random.Next(12);
        var styles = headings.Select(_ => random.Next(3) switch { 0 => 2, 1 => 5, _ => random.Next(2) == 0 ? 3 : 4 }).ToList();
        var p = random.Next(3) == 0 ? "x:" : "";
        var rows = new StringBuilder();
        if (header > 2)
        {
            rows.Append(Row(p, 1, left, ["Application of officers"], 0, random));
        }

        rows.Append(Row(p, header, left, headings.Select(text => random.Next(6) == 0 ? text + " *" : text), 1, random));
        if (numbering == 1)
        {
            rows.Append(Row(p, header + 1, left, headings.Select((_, at) => $"({at + 1})"), 0, random));
        }

        for (var at = 0; at < prepared; at++)
        {
            var cells = styles.Select((style, column) => $"""<{p}c r="{CellRange.Name(left + column, first + at)}" s="{style}" />""");
            rows.Append(CultureInfo.InvariantCulture, $"""<{p}row r="{first + at}" spans="1:3">{string.Concat(cells)}</{p}row>""");
        }

        var footer = random.Next(3) == 0 ? first + prepared + random.Next(1, 5) : 0;
        if (footer > 0)
        {
            rows.Append(Row(p, footer, left, ["Signature of the head"], 0, random));
        }

        var used = new CellRange(left, header > 2 ? 1 : header, left + headings.Count - 1, Math.Max(footer, first + prepared - 1));
        var sheet = $"""
            {TemplateBuilder.Declaration}<{p}worksheet xmlns{(p.Length > 0
                ? ":x"
                : "")}="{TemplateBuilder.Main}"><{p}dimension ref="{used}"/><{p}sheetData>{rows}</{p}sheetData>{Validations(
                    p,
                    headings,
                    left,
                    first,
                    random)}</{p}worksheet>
            """;
        var file = new TemplateBuilder
        {
            WorkbookProperties = random.Next(4) == 0 ? "<workbookPr date1904=\"true\"/>" : "",
            Names = """<definedName name="Choice">Lists!$A$1:$A$3</definedName>""",
        };
        return (file.Sheet("Sheet " + seed.ToString(CultureInfo.InvariantCulture), sheet).Sheet("Lists", TemplateBuilder.SheetXml(
            string.Concat(new[] { "First", "दूसरा", "Third & last" }.Select((text, at) => TemplateBuilder.Row(
                at + 1,
                TemplateBuilder.Texts(at + 1, 0, text))))))
                .ToBytes(),
            headings.Count, header);
    }

    private static string Row(string p, int number, int left, IEnumerable<string> texts, int style, Random random)
    {
        var cells = texts.Select((text, at) =>
            $"""<{p}c r="{CellRange.Name(left + at, number)}" s="{style}" t="inlineStr"><{p}is>{(random.Next(4) == 0
                ? $"<{p}r><{p}t xml:space=\"preserve\">{XmlTag.Escape(text[..1])}</{p}t></{p}r><{p}r><{p}t xml:space=\"preserve\">{XmlTag.Escape(text[1..])}</{p}t></{p}r>"
                : $"<{p}t>{XmlTag.Escape(text)}</{p}t>")}</{p}is></{p}c>""");
        return $"""<{p}row r="{number}">{string.Concat(cells)}</{p}row>""";
    }

    private static string Validations(string p, List<string> headings, int left, int first, Random random)
    {
        var rules = new List<string>();
        for (var at = 0; at < headings.Count; at++)
        {
            var range = new CellRange(left + at, first, left + at, first + random.Next(20));
            var formula = random.Next(8) switch
            {
                0 or 3 when OwnLists.TryGetValue(headings[at], out var own) => $"\"{string.Join(',', own)}\"",
                0 => "\"" + XmlTag.Escape(string.Join(',', Lists[random.Next(Lists.Length)])) + "\"",
                1 => "Choice",
                2 => "Lists!$A$1:$A$3",
                _ => null,
            };
            if (formula is not null && headings[at] != "Sl. No.")
            {
                rules.Add($"""<{p}dataValidation type="list" sqref="{range}"><{p}formula1>{formula}</{p}formula1></{p}dataValidation>""");
            }
        }

        return rules.Count == 0 ? "" : $"""<{p}dataValidations count="{rules.Count}">{string.Concat(rules)}</{p}dataValidations>""";
    }
}
