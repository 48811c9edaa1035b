using System.IO.Compression;
using System.Text;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>A template with one invented person, who must never go out, in a place of the test's choice.</summary>
public static class MarkedTemplate
{
    public const string Person = "Zubin Markerwala";
    public const string Mobile = "9847055555";

    private const string Sheet1 = "xl/worksheets/sheet1.xml";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly string[] Headings = ["Sl. No.", "Name of officer", "Designation", "Date of birth", "Mobile no."];

    /// <summary>Places that are cleared when the template is loaded.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> Cleared { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["data row"] = () => Form(People(1)).ToBytes(),
        ["many data rows"] = () => Form(People(7)).ToBytes(),
        ["second sheet"] = () => Form().Sheet("Sheet2", Table(People(3))).ToBytes(),
        ["hidden sheet"] = () => Hidden(Form().Sheet("Old", Table(People(1)))),
        ["very hidden sheet"] = () => Hidden(Form().Sheet("Old", Table(People(9))), "veryHidden"),
        ["formulas of another sheet"] = () => Form(People(2)).Sheet("Letter", Mirror()).ToBytes(),
        ["formula below the table"] = () => Form(People(2) + TemplateBuilder.Row(
            20, $"""<c r="B20" t="str"><f>"Prepared by: "&amp;B3</f><v>Prepared by: {Person}</v></c>""")).ToBytes(),
        ["column without heading"] = () => Form(TemplateBuilder.Row(3, TemplateBuilder.Texts(
            3, 0, "1", "Anil Kumar", "Inspector", "05-03-1980", "9447012345", $"checked by {Person}"))).ToBytes(),
        ["shared text that no cell shows"] = () => Form()
            .Relation("xl/workbook.xml", "sharedStrings", "sharedStrings.xml")
            .Part(
                "xl/sharedStrings.xml",
                $"""<sst xmlns="{TemplateBuilder.Main}"><si><r><t>{Person}</t></r></si></sst>""",
                Office + "spreadsheetml.sharedStrings+xml")
            .ToBytes(),
        ["author of a filled file"] = () => Author(Form(People(7))).ToBytes(),
        ["author named in a sample"] = () => Author(Form(People(1))).ToBytes(),
    };

    /// <summary>Places that only Excel can clear, each with words that the refusal must have.</summary>
    public static IReadOnlyDictionary<string, (Func<byte[]> File, string Place, string Remedy)> Refused { get; } =
        new Dictionary<string, (Func<byte[]>, string, string)>
        {
            ["row without headings"] = (
                () => Form().Sheet("Notes", TemplateBuilder.SheetXml(TemplateBuilder.Row(4, TemplateBuilder.Texts(4, 0, Person, Mobile))))
                    .ToBytes(),
                "“Notes” row 4",
                "Delete Sheet Rows"),
            ["hidden row without headings"] = (
                () => Hidden(Form().Sheet("Notes", TemplateBuilder.SheetXml(
                    TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, Person, "Inspector", "05-03-1980"))))),
                "“Notes” row 2",
                "Unhide"),
            ["table beside the form"] = (
                () => Form(TemplateBuilder.Row(
                    12,
                    $"""<c r="J12" t="inlineStr"><is><t>{Person}</t></is></c><c r="K12"><v>{Mobile}</v></c>""")).ToBytes(),
                "“Form” row 12",
                "Delete Sheet Rows"),
            ["second table of a sheet"] = (
                () => Form().Sheet("Sheet2", TemplateBuilder.SheetXml(
                    TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Item", "Meaning", "Remarks", "Section", "Kind", "Code"))
                    + TemplateBuilder.Row(9, TemplateBuilder.Texts(9, 0, "Name", "Mobile no."))
                    + TemplateBuilder.Row(10, TemplateBuilder.Texts(10, 0, Person, Mobile)))).ToBytes(),
                "“Sheet2” row 10",
                "Delete Sheet Rows"),
            ["comment on a filled row"] = (() => Comment(Form(People(1)), "B3", "please check"), "cell B3", "Review → Delete"),
            ["comment elsewhere"] = (() => Comment(Form(People(1)), "B1", $"as {Person} wrote"), "comment", "Review → Delete"),
            ["author of a comment"] = (
                () => Comment(Form(People(1)), "B1", "as in the Service Book", Person),
                "comment",
                "Review → Delete"),
            ["threaded comment"] = (
                () => Form(People(1))
                    .Relation(
                        Sheet1,
                        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                        "../threadedComments/threadedComment1.xml")
                    .Part(
                        "xl/threadedComments/threadedComment1.xml",
                        $"""<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="1"><text>{Person} is on leave</text></threadedComment></ThreadedComments>""",
                        "application/vnd.ms-excel.threadedcomments+xml")
                    .ToBytes(),
                "sheet “Form”",
                "Review → Delete"),
            ["chart"] = (() => WithChart(Form()), "chart", "delete the chart"),
            ["pivot records"] = (
                () => Form()
                    .Part(
                        "xl/pivotCache/pivotCacheDefinition1.xml",
                        $"""<pivotCacheDefinition xmlns="{TemplateBuilder.Main}"><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="Gone"/></cacheSource><cacheFields count="1"><cacheField name="Name of officer"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>""",
                        Office + "spreadsheetml.pivotCacheDefinition+xml")
                    .Part(
                        "xl/pivotCache/pivotCacheRecords1.xml",
                        $"""<pivotCacheRecords xmlns="{TemplateBuilder.Main}" count="1"><r><s v="{Person}"/></r></pivotCacheRecords>""",
                        Office + "spreadsheetml.pivotCacheRecords+xml")
                    .ToBytes(),
                "PivotTable",
                "PivotTable Analyze"),
            ["defined name"] = (
                () => Form(names: $"""<definedName name="Officers">"{Person},Anil Kumar"</definedName>""").ToBytes(), "“Officers”", "Name Manager"),
            ["defined name that repeats a row"] = (
                () => Form(
                    People(1),
                    names: $"""<definedName name="Last">"{Person}"</definedName>""").ToBytes(), "defined name", "Name Manager"),
            ["drop-down list of names"] = (
                () => Form(after: $"""<dataValidations count="1"><dataValidation type="list" sqref="B3:B20"><formula1>"{Person},Anil Kumar"</formula1></dataValidation></dataValidations>""").ToBytes(),
                "“Name of officer”",
                "Data Validation → Clear All"),
            ["header of the page"] = (
                () => Form(People(1), after: $"<headerFooter><oddHeader>&amp;LPrepared by {Person}</oddHeader></headerFooter>").ToBytes(),
                "header, footer",
                "Header/Footer"),
            ["text box"] = (
                () => Form(People(1), after: "<drawing r:id=\"rId1\"/>").Relation(Sheet1, "drawing", "../drawings/drawing1.xml")
                    .Part(
                        "xl/drawings/drawing1.xml",
                        $"""<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>{Person}</a:t></xdr:wsDr>""",
                        Office + "drawing+xml")
                    .ToBytes(),
                "text box or shape (sheet “Form”)",
                "press Delete"),
            ["custom property"] = (
                () => Form(People(1)).Part(
                    "docProps/custom.xml",
                    $"<Properties>{Person}</Properties>").ToBytes(), "properties", "Inspect Document"),
            ["custom XML in UTF-16"] = (
                () => Form(People(1)).Part("customXml/item1.xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"<a>{Person}</a>")]).ToBytes(),
                "custom XML",
                "Inspect Document"),
            ["history of changes"] = (
                () => Form()
                    .Part(
                        "xl/revisions/revisionLog1.xml",
                        $"""<revisions xmlns="{TemplateBuilder.Main}"><nc><is><t>{Person}</t></is></nc></revisions>""")
                    .ToBytes(),
                "history of changes",
                "Unshare"),
            ["preview picture"] = (
                () => Form(People(1)).Part(
                    "docProps/thumbnail.emf",
                    Encoding.Unicode.GetBytes(Person)).ToBytes(), "preview picture", "Save Thumbnails"),
            ["cell of a hidden sheet"] = (
                () => Hidden(Form(People(1)).Sheet(
                    "Scratch",
                    TemplateBuilder.SheetXml(TemplateBuilder.Row(7, TemplateBuilder.Texts(7, 0, Person))))),
                "“Scratch”, cell A7",
                "Unhide"),
            ["cell of another sheet of a filled file"] = (
                () => Form(People(7))
                    .Sheet("Scratch", TemplateBuilder.SheetXml(TemplateBuilder.Row(7, TemplateBuilder.Texts(7, 0, Person))))
                    .ToBytes(),
                "“Scratch”, cell A7",
                "clear the cell"),
            ["cached values of another file"] = (
                () => Form()
                    .Part(
                        "xl/externalLinks/externalLink1.xml",
                        $"""<externalLink xmlns="{TemplateBuilder.Main}"><externalBook><v>{Person}</v></externalBook></externalLink>""",
                        Office + "spreadsheetml.externalLink+xml")
                    .ToBytes(),
                "links to other files",
                "Break Link"),
        };

    /// <summary>A filled file with the person in every place that is cleared at loading.</summary>
    public static byte[] EverywhereCleared() => Hidden(Author(Form(People(7) + TemplateBuilder.Row(
            20, $"""<c r="B20" t="str"><f>"Prepared by: "&amp;B3</f><v>Prepared by: {Person}</v></c>""")))
        .Relation("xl/workbook.xml", "sharedStrings", "sharedStrings.xml")
        .Part(
            "xl/sharedStrings.xml",
            $"""<sst xmlns="{TemplateBuilder.Main}"><si><t>{Person}</t></si></sst>""",
            Office + "spreadsheetml.sharedStrings+xml")
        .Sheet("Letter", Mirror())
        .Sheet("Sheet2", Table(People(3)))
        .Sheet("Old", Table(People(1))));

    /// <summary>The parts of a file in which the person is, as UTF-8 or UTF-16.</summary>
    public static IReadOnlyList<string> PartsWithPerson(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Where(entry =>
        {
            using var bytes = new MemoryStream();
            using (var part = entry.Open())
            {
                part.CopyTo(bytes);
            }

            return new[] { Person, Mobile }.Any(text => Encoding.UTF8.GetString(bytes.ToArray())
                .Contains(text, StringComparison.OrdinalIgnoreCase)
                || Encoding.Unicode.GetString(bytes.ToArray()).Contains(text, StringComparison.OrdinalIgnoreCase));
        }).Select(entry => entry.FullName)];
    }

    public static TemplateBuilder Form(string rows = "", string after = "", string names = "") =>
        new TemplateBuilder { Names = names }.Sheet("Form", Table(rows, after));

    public static string Table(string rows, string after = "") => TemplateBuilder.SheetXml(
        TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Application for SSO-ID"))
            + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 1, Headings))
            + rows,
        after: after);

    /// <summary>The person in the first of so many rows.</summary>
    public static string People(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(one => TemplateBuilder.Row(one + 2, TemplateBuilder.Texts(
        one + 2,
        0,
        $"{one}",
        one == 1 ? Person : $"Anil Kumar {(char)('A' + one)}",
        "Inspector",
        "05-03-1980",
        one == 1 ? Mobile : $"944701234{one}"))));

    public static TemplateBuilder Author(TemplateBuilder form) => form
        .Relation("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")
        .Part(
            "docProps/core.xml",
            $"""<cp:coreProperties xmlns:cp="{Core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{Person}</dc:creator><cp:lastModifiedBy>{Person}</cp:lastModifiedBy></cp:coreProperties>""",
            "application/vnd.openxmlformats-package.core-properties+xml");

    // The last sheet is hidden.
    public static byte[] Hidden(TemplateBuilder form, string state = "hidden")
    {
        using var zip = new ZipArchive(new MemoryStream(form.ToBytes()));
        return TemplateBuilder.Zip(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            var last = text.LastIndexOf("<sheet name=", StringComparison.Ordinal);
            return (
                entry.FullName,
                Encoding.UTF8.GetBytes(entry.FullName == "xl/workbook.xml" ? text.Insert(last + 6, $" state=\"{state}\"") : text));
        }));
    }

    private static string Mirror() => TemplateBuilder.SheetXml(
        TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Name", "Mobile no."))
        + TemplateBuilder.Row(
            2,
            $"""<c r="A2" t="str"><f>Form!B3</f><v>{Person}</v></c><c r="B2" t="str"><f>Form!E3</f><v>{Mobile}</v></c>"""));

    private static byte[] Comment(TemplateBuilder form, string cell, string text, string author = "EDP") => form
        .Relation(Sheet1, "comments", "../comments1.xml")
        .Part(
            "xl/comments1.xml",
            $"""<comments xmlns="{TemplateBuilder.Main}"><authors><author>{author}</author></authors><commentList><comment ref="{cell}" authorId="0"><text><r><t>{text}</t></r></text></comment></commentList></comments>""",
            Office + "spreadsheetml.comments+xml")
        .ToBytes();

    private static byte[] WithChart(TemplateBuilder form) => form
        .Relation(Sheet1, "drawing", "../drawings/drawing1.xml")
        .Relation("xl/drawings/drawing1.xml", "chart", "../charts/chart1.xml")
        .Part(
            "xl/drawings/drawing1.xml",
            """<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>""",
            Office + "drawing+xml")
        .Part(
            "xl/charts/chart1.xml",
            $"""<c:chartSpace xmlns:c="{Chart}"><c:cat><c:strRef><c:f>Form!$B$3:$B$9</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{Person}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:chartSpace>""",
            Office + "drawingml.chart+xml")
        .ToBytes();
}
