using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BotApp.Consolidation.Register;

public sealed class RegisterSheetTests
{
    [Fact]
    public void Each_kind_of_request_has_a_sheet_with_filter_header_and_widths()
    {
        using var workbook = new XLWorkbook(new MemoryStream(RegisterSheet.Write(Register())));

        Assert.Equal(1 + Enum.GetValues<RequestKind>().Length, workbook.Worksheets.Count);
        foreach (var sheet in workbook.Worksheets.Skip(1))
        {
            Assert.True(sheet.AutoFilter.IsEnabled, sheet.Name);
            Assert.Equal((1, 1), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
            Assert.Equal(22, sheet.Column(1).Width);
        }

        var row = workbook.Worksheet("New SSO-ID").Row(2);
        Assert.Equal("=HYPERLINK(\"x\")", row.Cell(2).GetString());
        Assert.False(row.Cell(2).HasFormula);
        Assert.Equal(7, row.Cell(8).GetDouble());
    }

    [Fact]
    public void Pending_requests_are_counted_by_office_and_age_and_charted()
    {
        var bytes = RegisterSheet.Write(Register());
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var sheet = workbook.Worksheet(RegisterSheet.PendingName);
        Assert.Equal(
            ["Ernakulam & “North” Division", "1", "0", "1", "1"],
            Enumerable.Range(1, 5).Select(column => sheet.Cell(2, column).GetString()));
        Assert.Equal(["Aluva Division", "0", "1", "0", "0"], Enumerable.Range(1, 5).Select(column => sheet.Cell(3, column).GetString()));

        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var chart = Assert.Single(package.WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.ChartParts ?? []));
        Assert.Contains("Pending!$A$2:$A$3", chart.ChartSpace.OuterXml, StringComparison.Ordinal);
        Assert.DoesNotContain(new OpenXmlValidator().Validate(chart), _ => true);
        Assert.DoesNotContain(
            new OpenXmlValidator().Validate(
                package.WorkbookPart.WorksheetParts.Single(part => part.DrawingsPart is not null).DrawingsPart!),
            _ => true);
    }

    [Fact]
    public void An_empty_register_is_a_valid_workbook()
    {
        using var workbook = new XLWorkbook(new MemoryStream(RegisterSheet.Write(new RegisterView([], 3, TestData.Noon))));

        Assert.Contains(
            "3 older closed requests",
            workbook.Worksheet(RegisterSheet.PendingName).Cell(4, 1).GetString(),
            StringComparison.Ordinal);
    }

    [LibreOfficeFact]
    public async Task LibreOffice_opens_the_register_with_its_chart()
    {
        var saved = await LibreOfficeTests.SaveAgainAsync(RegisterSheet.Write(Register()));

        using var workbook = new XLWorkbook(new MemoryStream(saved));
        Assert.Equal(3, workbook.Worksheet("New SSO-ID").RowsUsed().Count() - 1);
        using var package = SpreadsheetDocument.Open(new MemoryStream(saved), isEditable: false);
        Assert.Single(package.WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.ChartParts ?? []));
    }

    private static RegisterView Register() => new(
        [
            Row("=HYPERLINK(\"x\")", RequestKind.Creation, "Ernakulam & “North” Division", 7),
            Row("Asha Menon", RequestKind.Creation, "Ernakulam & “North” Division", 0),
            Row("Binu Thomas", RequestKind.Creation, "Ernakulam & “North” Division", null),
            Row("Elsa Paul", RequestKind.ChargeReport, "Ernakulam & “North” Division", 40),
            Row("Omana Raj", RequestKind.Promotion, "Aluva Division", 3),
        ],
        0,
        TestData.Noon);

    private static RegisterRow Row(string officer, RequestKind kind, string office, int? age) => new(
        "KCH-2026-000123-7",
        kind,
        officer,
        Designation.Inspector,
        office,
        age is null ? Stage.Completed : Stage.Submitted,
        TestData.Noon.AddDays(-(age ?? 0)),
        TestData.Noon,
        age,
        null,
        null,
        null,
        null,
        null);
}
