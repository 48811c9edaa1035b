using System.Globalization;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;

namespace BotApp.Consolidation.Register;

/// <summary>
/// Writes the register as .xlsx: one filtered sheet per kind of request, and one with pending requests by office and age as table
/// and chart.
/// </summary>
public static class RegisterSheet
{
    public const string PendingName = "Pending";

    private static readonly IReadOnlyList<(Phrase Title, double Width, Action<IXLCell, RegisterRow> Put)> Columns =
    [
        (new("Request number", "अनुरोध संख्या"), 22, (cell, row) => Text(cell, row.Number)),
        (new("Officer", "अधिकारी"), 28, (cell, row) => Text(cell, row.Officer)),
        (new("Designation", "पदनाम"), 24, (cell, row) => Text(cell, OfficeDirectory.Designations.DisplayText(row.Designation).English)),
        (new("Office", "कार्यालय"), 26, (cell, row) => Text(cell, row.Office)),
        (new("Stage", "चरण"), 26, (cell, row) => Text(cell, row.Stage.DisplayText().English)),
        (new("Submitted", "प्रस्तुत"), 14, (cell, row) => Day(cell, row.SubmittedAt)),
        (new("In this stage since", "इस चरण में कब से"), 14, (cell, row) => Day(cell, row.Since)),
        (new("Pending, working days", "लंबित, कार्य दिवस"), 12, (cell, row) => Number(cell, row.Age)),
        (new("Batch", "बैच"), 34, (cell, row) => Text(cell, row.Batch)),
        (new("Row", "पंक्ति"), 8, (cell, row) => Number(cell, row.BatchRow)),
        (new("Saksham Seva reference", "सक्षम सेवा संदर्भ"), 28, (cell, row) => Text(cell, row.Reference)),
        (new("SSO-ID", "SSO-ID"), 16, (cell, row) => Text(cell, row.SsoId)),
        (new("Relieved", "कार्यमुक्त"), 14, (cell, row) => Day(cell, row.RelievedAt)),
        (new("SSO-ID last checked", "SSO-ID की अंतिम जाँच"), 16, (cell, row) => Day(cell, row.CheckedAt)),
    ];

    public static byte[] Write(RegisterView register)
    {
        using var file = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            Pending(workbook.AddWorksheet(PendingName), register);
            foreach (var kind in Enum.GetValues<RequestKind>())
            {
                Requests(workbook.AddWorksheet(kind.DisplayText().English), [.. register.Rows.Where(row => row.Kind == kind)]);
            }

            workbook.SaveAs(file);
        }

        if (register.Pending.Count > 0)
        {
            using var package = SpreadsheetDocument.Open(file, isEditable: true);
            PendingChartSheet.Draw(package, PendingName, register.Pending);
        }

        return file.ToArray();
    }

    private static void Requests(IXLWorksheet sheet, List<RegisterRow> rows)
    {
        foreach (var (at, column) in Columns.Index())
        {
            Text(sheet.Cell(1, at + 1), column.Title.Both());
            sheet.Column(at + 1).Width = column.Width;
        }

        foreach (var (at, row) in rows.Index())
        {
            foreach (var (column, (_, _, put)) in Columns.Index())
            {
                put(sheet.Cell(at + 2, column + 1), row);
            }
        }

        sheet.StyleHeading(Columns.Count);
        sheet.Range(1, 1, rows.Count + 1, Columns.Count).SetAutoFilter();
    }

    private static void Pending(IXLWorksheet sheet, RegisterView register)
    {
        Text(sheet.Cell(1, 1), new Phrase("Office", "कार्यालय").Both());
        foreach (var (at, age) in RegisterView.Ages.Index())
        {
            Text(sheet.Cell(1, at + 2), age.Words.Both());
        }

        foreach (var (at, office) in register.Pending.Index())
        {
            Text(sheet.Cell(at + 2, 1), office.Office);
            foreach (var (age, count) in office.ByAge.Index())
            {
                Number(sheet.Cell(at + 2, age + 2), count);
            }
        }

        var below = register.Pending.Count + 3;
        Text(sheet.Cell(below, 1), new Phrase(
            $"Open requests in working days since they were submitted, as of {OfficeTime.DisplayText(register.At).English}.",
            $"प्रस्तुति से कार्य दिवसों में लंबित अनुरोध; स्थिति: {OfficeTime.DisplayText(register.At).Hindi}।").Both());
        if (register.OmittedCount > 0)
        {
            Text(sheet.Cell(below + 1, 1), new Phrase(
                $"{register.OmittedCount} older closed requests are not in this workbook.",
                $"पूर्ण हो चुके {register.OmittedCount} पुराने अनुरोध इस कार्यपुस्तिका में नहीं हैं।").Both());
        }

        sheet.Column(1).Width = 34;
        sheet.Columns(2, RegisterView.Ages.Count + 1).Width = 16;
        sheet.StyleHeading(RegisterView.Ages.Count + 1);
    }

    private static void Text(IXLCell cell, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            cell.SetText(text);
        }
    }

    private static void Day(IXLCell cell, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            cell.SetValue(OfficeTime.DayOf(instant).ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("dd-mmm-yyyy");
        }
    }

    private static void Number(IXLCell cell, int? number)
    {
        if (number is { } value)
        {
            cell.SetValue(value.ToString(CultureInfo.InvariantCulture)).SetDataType(XLDataType.Number);
        }
    }
}
