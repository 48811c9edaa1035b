using System.Globalization;
using System.Net;
using System.Text;
using BotApp.Basics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BotApp.Consolidation.Register;

/// <summary>
/// Adds a bar chart of pending requests by office and age: ClosedXML cannot create charts. The numbers are cached in the chart, for
/// programs that show it without calculating.
/// </summary>
internal static class PendingChartSheet
{
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string DrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string SpreadsheetDrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // From new to overdue, light to dark, so that the chart is readable in greyscale.
    private static readonly string[] Colours = ["C6DBEF", "6BAED6", "2171B5", "08306B"];

    public static void Draw(SpreadsheetDocument package, string sheetName, IReadOnlyList<PendingOffice> offices)
    {
        var book = package.WorkbookPart ?? throw new InvalidOperationException("The register has no workbook part.");
        var sheet = book.Workbook.Descendants<Sheet>().First(one => one.Name == sheetName);
        var part = (WorksheetPart)book.GetPartById(sheet.Id!);
        var drawings = part.AddNewPart<DrawingsPart>("rIdDrawing1");
        Feed(drawings.AddNewPart<ChartPart>("rIdChart1"), ChartXml(sheetName, offices));
        Feed(drawings, DrawingXml(offices.Count));
        part.Worksheet.Append(new Drawing { Id = "rIdDrawing1" });
    }

    private static string ChartXml(string sheet, IReadOnlyList<PendingOffice> offices)
    {
        var xml = new StringBuilder();
        foreach (var (at, age) in RegisterView.Ages.Index())
        {
            var column = (char)('B' + at);
            xml.Append(CultureInfo.InvariantCulture, $"""
                <c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{sheet}!${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{Escaped(age.Words.Both())}</c:v></c:pt></c:strCache></c:strRef></c:tx>
                <c:spPr><a:solidFill><a:srgbClr val="{Colours[at]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>
                <c:cat><c:strRef><c:f>{sheet}!$A$2:$A${offices.Count + 1}</c:f><c:strCache><c:ptCount val="{offices.Count}"/>{Points(offices.Select(office => Escaped(office.Office)))}</c:strCache></c:strRef></c:cat>
                <c:val><c:numRef><c:f>{sheet}!${column}$2:${column}${offices.Count + 1}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="{offices.Count}"/>{Points(offices.Select(office => office.ByAge[at].ToString(CultureInfo.InvariantCulture)))}</c:numCache></c:numRef></c:val></c:ser>
                """);
        }

        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <c:chartSpace xmlns:c="{ChartNamespace}" xmlns:a="{DrawingNamespace}" xmlns:r="{RelationshipsNamespace}"><c:roundedCorners val="0"/><c:chart>
            <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-IN" sz="1400"/><a:t>{Escaped(new Phrase(
                "Pending by office and age",
                "कार्यालय एवं अवधि के अनुसार लंबित").Both())}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>
            <c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>
            <c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>{xml}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="222"/></c:barChart>
            <c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222"/><c:crosses val="autoZero"/></c:catAx>
            <c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="max"/></c:valAx>
            </c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>
            """;
    }

    private static string DrawingXml(int offices) => $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <xdr:wsDr xmlns:xdr="{SpreadsheetDrawingNamespace}" xmlns:a="{DrawingNamespace}"><xdr:twoCellAnchor>
        <xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
        <xdr:to><xdr:col>16</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{Math.Clamp(offices * 2, 18, 80)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
        <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Pending by office and age" descr="Open requests of each office by working days since they were submitted; the numbers stand in the table beside it."/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
        <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
        <a:graphic><a:graphicData uri="{ChartNamespace}"><c:chart xmlns:c="{ChartNamespace}" xmlns:r="{RelationshipsNamespace}" r:id="rIdChart1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>
        </xdr:twoCellAnchor></xdr:wsDr>
        """;

    private static string Points(IEnumerable<string> values) =>
        string.Concat(values.Select((value, at) => string.Create(
            CultureInfo.InvariantCulture,
            $"<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>")));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(bytes);
    }
}
