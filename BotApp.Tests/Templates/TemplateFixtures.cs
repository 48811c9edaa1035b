using System.Globalization;
using ClosedXML.Excel;

namespace BotApp.Templates;

/// <summary>Realistic templates with one feature each, and the parts that filling may change besides the form's sheet.</summary>
public static class TemplateFixtures
{
    private const string Sheet1 = "xl/worksheets/sheet1.xml";
    private const string X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    private const string Xm = "http://schemas.microsoft.com/office/excel/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const string Art = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly string[] Headings =
        ["Sl. No.", "Name of officer *", "Designation *", "Date of birth *", "Mobile no.", "Blood group", "Remarks"];

    public static IReadOnlyDictionary<string, (Func<byte[]> File, string[] Touched)> All { get; } =
        new Dictionary<string, (Func<byte[]>, string[])>
        {
            ["plain"] = (Plain, []),
            ["closedxml"] = (FromClosedXml, ["xl/workbook.xml"]),
            ["logo picture"] = (Logo, []),
            ["shapes"] = (Shapes, []),
            ["chart"] = (Chart, []),
            ["protection"] = (Protection, []),
            ["x14 lists"] = (X14Lists, []),
            ["table"] = (Table, ["xl/tables/table1.xml", "xl/workbook.xml"]),
            ["array formulas"] = (ArrayFormulas, ["xl/workbook.xml"]),
            ["names and print area"] = (NamesAndPrintArea, ["xl/workbook.xml"]),
            ["comments"] = (Comments, []),
            ["autofilter and formats"] = (AutoFilter, ["xl/workbook.xml"]),
            ["custom xml"] = (CustomXml, []),
            ["date system 1904"] = (Date1904, []),
            ["two-row heading with numbers"] = (TwoRowHeading, []),
            ["hindi with fixed values"] = (Hindi, ["xl/workbook.xml"]),
            ["prefixed and marked"] = (Prefixed, []),
            ["signature below"] = (Signature, ["xl/workbook.xml", "xl/calcChain.xml"]),
        };

    public static TheoryData<string, int> WithRows(params int[] counts)
    {
        var data = new TheoryData<string, int>();
        foreach (var name in All.Keys)
        {
            foreach (var count in counts)
            {
                data.Add(name, count);
            }
        }

        return data;
    }

    private static string Heading(int row) =>
        TemplateBuilder.Row(row, TemplateBuilder.Texts(row, 1, Headings), " ht=\"30\" customHeight=\"1\"");

    private static string Prepared(int row) => TemplateBuilder.Row(row, TemplateBuilder.Blanks(row, 4, 2, 2, 3, 2, 5, 2));

    private static string Form(string before = "", string after = "", int prepared = 1, string footer = "", string attributes = "") =>
        TemplateBuilder.SheetXml(
        TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Application for SSO-ID")) + Heading(3)
            + string.Concat(Enumerable.Range(4, prepared).Select(Prepared)) + footer,
        before,
        after,
        $"A1:G{3 + prepared}",
        attributes);

    private const string Lists = """<dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="C4"><formula1>"Inspector,Superintendent"</formula1></dataValidation><dataValidation type="list" sqref="F4:F10"><formula1>Lists!$A$1:$A$8</formula1></dataValidation></dataValidations>""";

    private static string ListSheet { get; } = TemplateBuilder.SheetXml(string.Concat(
        new[] { "A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-" }
            .Select((text, at) => TemplateBuilder.Row(at + 1, TemplateBuilder.Texts(at + 1, 0, text)))), dimension: "A1:A8");

    private static byte[] Plain() => new TemplateBuilder().Sheet("Form", Form(after: Lists)).Sheet("Lists", ListSheet).ToBytes();

    private static byte[] FromClosedXml()
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Officers");
        sheet.Cell("A1").Value = "Consolidated application";
        sheet.Range("A1:G1").Merge();
        for (var at = 0; at < Headings.Length; at++)
        {
            sheet.Cell(3, at + 1).SetValue(Headings[at]).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.LightGray);
            sheet.Column(at + 1).Width = 18;
        }

        sheet.Range("D4:D40").Style.DateFormat.Format = "dd/mm/yyyy";
        sheet.Range("E4:E40").Style.NumberFormat.Format = "@";
        sheet.Range("C4:C40").SetDataValidation().List("\"Inspector,Superintendent\"", true);
        sheet.Range("B4:B40").AddConditionalFormat().WhenContains("?").Font.SetFontColor(XLColor.Red);
        sheet.SheetView.FreezeRows(3);
        sheet.PageSetup.PrintAreas.Add("A1:G40");
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 3);
        using var file = new MemoryStream();
        book.SaveAs(file);
        return file.ToArray();
    }

    private static byte[] Logo()
    {
        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
        return new TemplateBuilder().Sheet("Form", Form(after: Lists + "<drawing r:id=\"rId1\"/>")).Sheet("Lists", ListSheet)
            .Relation(Sheet1, "drawing", "../drawings/drawing1.xml")
            .Relation("xl/drawings/drawing1.xml", "image", "../media/image1.png")
            .Part("xl/media/image1.png", png)
            .Part("xl/drawings/drawing1.xml", $"""{TemplateBuilder.Declaration}<xdr:wsDr xmlns:xdr="{Drawing}" xmlns:a="{Art}"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{TemplateBuilder.Relations}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>""", Office + "drawing+xml")
            .ToBytes();
    }

    private static byte[] Shapes() =>
        new TemplateBuilder().Sheet("Form", Form(after: Lists + "<drawing r:id=\"rId1\"/>")).Sheet("Lists", ListSheet)
        .Relation(Sheet1, "drawing", "../drawings/drawing1.xml")
        .Part("xl/drawings/drawing1.xml", $"""{TemplateBuilder.Declaration}<xdr:wsDr xmlns:xdr="{Drawing}" xmlns:a="{Art}"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Note"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>Do not change any column</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>""", Office + "drawing+xml")
        .ToBytes();

    private static byte[] Chart() =>
        new TemplateBuilder().Sheet("Form", Form(after: Lists + "<drawing r:id=\"rId1\"/>")).Sheet("Lists", ListSheet)
        .Relation(Sheet1, "drawing", "../drawings/drawing1.xml")
        .Relation("xl/drawings/drawing1.xml", "chart", "../charts/chart1.xml")
        .Part("xl/drawings/drawing1.xml", $"""{TemplateBuilder.Declaration}<xdr:wsDr xmlns:xdr="{Drawing}" xmlns:a="{Art}"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="{TemplateBuilder.Relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>""", Office + "drawing+xml")
        .Part("xl/charts/chart1.xml", $"""{TemplateBuilder.Declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="{Art}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Form!$A$4:$A$20</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>""", Office + "drawingml.chart+xml")
        .ToBytes();

    private static byte[] Protection()
    {
        var prepared = string.Concat(Enumerable.Range(4, 10).Select(row => TemplateBuilder.Row(
            row,
            TemplateBuilder.Blanks(row, 4, 6, 6, 3, 6, 6, row % 2 == 0 ? 7 : 2))));
        var sheet = TemplateBuilder.SheetXml(
            Heading(3) + prepared,
            after: """<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="B4:F13" name="Rows"/></protectedRanges>""" + Lists,
            dimension: "A3:G13");
        return new TemplateBuilder { WorkbookProperties = "<workbookPr/><workbookProtection lockStructure=\"1\"/>" }
            .Sheet("Form", sheet)
            .Sheet("Lists", ListSheet).ToBytes();
    }

    private static byte[] X14Lists() => new TemplateBuilder().Sheet("Form", Form(
        attributes: $" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14\" xmlns:x14=\"{X14}\"",
        after: $$"""<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="{{Xm}}" count="2"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'My Lists'!$A$1:$A$8</xm:f></x14:formula1><xm:sqref>F4:F6</xm:sqref></x14:dataValidation><x14:dataValidation type="list"><x14:formula1><xm:f>"Inspector,Superintendent"</xm:f></x14:formula1><xm:sqref>C4 C5:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"""))
        .Sheet("My Lists", ListSheet).ToBytes();

    private static byte[] Table()
    {
        var headings = Headings.Append("Full title").ToArray();
        var columns = string.Concat(headings.Select((text, at) => string.Create(
            CultureInfo.InvariantCulture,
            $"<tableColumn id=\"{at + 1}\" name=\"{text}\""
                + $"{(at == 7 ? "><calculatedColumnFormula>C4&amp;\" \"&amp;B4</calculatedColumnFormula></tableColumn>" : "/>")}")));
        var sheet = TemplateBuilder.SheetXml(
            TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 1, headings))
                + TemplateBuilder.Row(4, TemplateBuilder.Blanks(4, 4, 2, 2, 3, 2, 5, 2) + """<c r="H4" s="5" t="str"><f>C4&amp;" "&amp;B4</f><v> </v></c>"""),
            after: Lists + "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>",
            dimension: "A3:H4");
        return new TemplateBuilder().Sheet("Form", sheet).Sheet("Lists", ListSheet)
            .Relation(Sheet1, "table", "../tables/table1.xml")
            .Part("xl/tables/table1.xml", $"""{TemplateBuilder.Declaration}<table xmlns="{TemplateBuilder.Main}" id="1" name="Officers" displayName="Officers" ref="A3:H4" totalsRowShown="0"><autoFilter ref="A3:H4"/><tableColumns count="8">{columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>""", Office + "spreadsheetml.table+xml")
            .ToBytes();
    }

    private static byte[] ArrayFormulas()
    {
        var sheet = TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Officers:") + """<c r="B1"><f t="array" ref="B1">SUM(LEN(B4:B20)*1)</f><v>0</v></c>""")
                + TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 1, [.. Headings, "Letters", "Row"]))
                + TemplateBuilder.Row(4, TemplateBuilder.Blanks(4, 4, 2, 2, 3, 2, 5, 2) + """<c r="H4" s="5"><f t="array" ref="H4">SUM(LEN(B4:C4))</f><v>0</v></c><c r="I4" s="5"><f t="shared" ref="I4:I5" si="0">ROW(A4)-3+$H$4*0</f><v>1</v></c>""")
                + TemplateBuilder.Row(5, TemplateBuilder.Blanks(5, 4, 2, 2, 3, 2, 5, 2) + """<c r="I5" s="5"><f t="shared" si="0"/><v>2</v></c>"""),
            after: Lists,
            dimension: "A1:I5");
        return new TemplateBuilder { AfterNames = "<calcPr calcId=\"191029\"/>" }.Sheet("Form", sheet).Sheet("Lists", ListSheet).ToBytes();
    }

    private static byte[] NamesAndPrintArea() => new TemplateBuilder
    {
        Names = """<definedName name="_xlnm.Print_Area" localSheetId="0">'Form of ''2017'''!$A$1:$G$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Form of ''2017'''!$1:$3</definedName><definedName name="Groups">Lists!$A$1:$A$8</definedName><definedName name="Ranks">"Inspector,Superintendent"</definedName>""",
    }
        .Sheet("Form of '2017'", Form(
            before: """<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>""",
            after: """<dataValidations count="2"><dataValidation type="list" sqref="C4:C5"><formula1>Ranks</formula1></dataValidation><dataValidation type="list" sqref="F4:F1048576"><formula1>Groups</formula1></dataValidation></dataValidations>"""))
        .Sheet("Lists", ListSheet).ToBytes();

    private static byte[] Comments() =>
        new TemplateBuilder().Sheet("Form", Form(after: Lists + "<legacyDrawing r:id=\"rId2\"/>")).Sheet("Lists", ListSheet)
        .Relation(Sheet1, "comments", "../comments1.xml")
        .Relation(Sheet1, "vmlDrawing", "../drawings/vmlDrawing1.vml")
        .Part("xl/comments1.xml", $"""{TemplateBuilder.Declaration}<comments xmlns="{TemplateBuilder.Main}"><authors><author>EDP</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>As in the Service Book</t></r></text></comment></commentList></comments>""", Office + "spreadsheetml.comments+xml")
        .Part("xl/drawings/vmlDrawing1.vml", """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2,15,2,2,4,31,6,1</x:Anchor><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>""")
        .ToBytes();

    private static byte[] AutoFilter() => new TemplateBuilder
    {
        Names = """<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Form!$A$3:$G$4</definedName>""",
    }
        .Sheet("Form", Form(after: """<autoFilter ref="A3:G4"/><mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells><conditionalFormatting sqref="D4 E4:E5"><cfRule type="containsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(D4))=0</formula></cfRule></conditionalFormatting>""" + Lists + """<hyperlinks><hyperlink ref="A1" location="Lists!A1"/></hyperlinks><ignoredErrors><ignoredError sqref="E4:E5" numberStoredAsText="1"/></ignoredErrors>"""))
        .Sheet("Lists", ListSheet).ToBytes();

    private static byte[] CustomXml() =>
        new TemplateBuilder { Comment = "made by the office" }.Sheet("Form", Form(after: Lists, prepared: 3)).Sheet("Lists", ListSheet)
        .Relation("xl/workbook.xml", "customXml", "../customXml/item1.xml")
        .Relation("", "custom-properties", "docProps/custom.xml")
        .Part("customXml/item1.xml", "<office xmlns=\"urn:kochi\"><code>KCH</code></office>")
        .Part("docProps/custom.xml", $"""{TemplateBuilder.Declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"}" pid="2" name="Form"><vt:lpwstr>SSO-1</vt:lpwstr></property></Properties>""", Office + "custom-properties+xml")
        .ToBytes();

    private static byte[] Date1904() => new TemplateBuilder { WorkbookProperties = "<workbookPr date1904=\"1\"/>" }
        .Sheet("Form", Form(after: Lists)).Sheet("Lists", ListSheet).ToBytes();

    private static byte[] TwoRowHeading()
    {
        var sheet = TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Office of the Principal Commissioner, Kochi"))
                + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "Template for user creation", "", "", "", "", "Date:"))
                + TemplateBuilder.Row(
                    4,
                    TemplateBuilder.Texts(4, 1, "S.No", "Name of the officer", "", "", "Designation", "Order", "", "Unit"))
                + TemplateBuilder.Row(5, TemplateBuilder.Blanks(5, 1) + """<c r="B5" s="1" t="inlineStr"><is><r><t>First </t></r><r><rPr><b/></rPr><t>name</t></r></is></c><c r="C5" s="1" t="inlineStr"><is><t>Middle name</t></is></c><c r="D5" s="1" t="inlineStr"><is><t>Last name</t></is></c><c r="E5" s="1"/><c r="F5" s="1" t="inlineStr"><is><t>No.</t></is></c><c r="G5" s="1" t="inlineStr"><is><t>Date</t></is></c>""")
                + TemplateBuilder.Row(6, TemplateBuilder.Texts(6, 0, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"))
                + TemplateBuilder.Row(7, TemplateBuilder.Blanks(7, 4, 2, 2, 2, 2, 2, 3, 2, 2)),
            after: """<mergeCells count="8"><mergeCell ref="A1:H1"/><mergeCell ref="A2:E2"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:D4"/><mergeCell ref="E4:E5"/><mergeCell ref="F4:G4"/><mergeCell ref="H4:H5"/><mergeCell ref="H7:I7"/></mergeCells>""",
            dimension: "A1:I7");
        return new TemplateBuilder().Sheet("Form", sheet).ToBytes();
    }

    private static byte[] Hindi()
    {
        string Line(int row) => TemplateBuilder.Row(row, string.Create(
            CultureInfo.InvariantCulture,
            $"""<c r="A{row}" s="4"><f>ROW()-2</f><v>{row - 2}</v></c><c r="B{row}" s="2"/><c r="C{row}" s="2"/><c r="D{row}" s="3"/><c r="E{row}" s="2" t="inlineStr"><is><t>कोच्चि</t></is></c><c r="F{row}" s="2"/>"""));
        var sheet = TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "आवेदन प्रपत्र"))
                + TemplateBuilder.Row(
                    2,
                    TemplateBuilder.Texts(2, 1, "क्र.सं.", "अधिकारी का नाम", "पदनाम", "जन्म तिथि", "आयुक्तालय", "अभ्युक्ति"))
                + string.Concat(Enumerable.Range(3, 5).Select(Line)),
            dimension: "A1:F7");
        return new TemplateBuilder().Sheet("प्रपत्र", sheet).ToBytes();
    }

    private static byte[] Prefixed()
    {
        var rows = """<x:row r="1"><x:c r="A1" t='inlineStr'><x:is><x:t>Name</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>Age</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>Office e-mail</x:t></x:is></x:c></x:row><!-- rows follow > here -->""";
        return new TemplateBuilder().Sheet("Form", $"\uFEFF<?xml version='1.0' encoding='utf-8'?>\n<x:worksheet "
            + $"xmlns:x='{TemplateBuilder.Main}'><x:dimension ref='A1:C1' /><x:cols><x:col min=\"1\" max=\"1\" "
            + "width=\"20\" style=\"2\" customWidth=\"1\"/><x:col min='2' max='2' width='9' style='4'/></x:cols>"
            + $"<x:sheetData>{rows}</x:sheetData><?mso-note keep?></x:worksheet>").ToBytes();
    }

    private static byte[] Signature()
    {
        var footer = TemplateBuilder.Row(9, """<c r="B9" s="1" t="inlineStr"><is><t>Total officers</t></is></c><c r="C9" s="4"><f>COUNTA(B4:B7)+$H$1</f><v>0</v></c>""")
            + TemplateBuilder.Row(
                12,
                TemplateBuilder.Texts(12, 0, "Place: Kochi", "", "", "", "Signature of the Divisional AC/DC"),
                " ht=\"40\" customHeight=\"1\"");
        var sheet = Form(
            prepared: 4,
            footer: footer,
            after: """<mergeCells count="2"><mergeCell ref="A1:G1"/><mergeCell ref="E12:G12"/></mergeCells><conditionalFormatting sqref="B4:B7 C9"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(B4="",$C$9&gt;0)</formula></cfRule></conditionalFormatting>""" + Lists
                + """<hyperlinks><hyperlink ref="A12" location="Lists!A1"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>""");
        return new TemplateBuilder { Names = """<definedName name="_xlnm.Print_Area" localSheetId="0">Form!$A$1:$G$12</definedName><definedName name="Total">Form!$C$9</definedName>""" }
            .Sheet("Form", sheet).Sheet("Lists", ListSheet)
            .Relation("xl/workbook.xml", "calcChain", "calcChain.xml")
            .Part("xl/calcChain.xml", $"""{TemplateBuilder.Declaration}<calcChain xmlns="{TemplateBuilder.Main}"><c r="C9" i="11"/></calcChain>""", Office + "spreadsheetml.calcChain+xml")
            .ToBytes();
    }
}
