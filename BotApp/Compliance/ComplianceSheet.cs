using System.Globalization;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using ClosedXML.Excel;

namespace BotApp.Compliance;

/// <summary>Writes the compliance list as .xlsx: one row per relief, those still mapped first.</summary>
public static class ComplianceSheet
{
    public const string Name = "Unmapping after relief";

    private static readonly IReadOnlyList<(Phrase Title, double Width, Action<IXLCell, Relief> Put)> Columns =
    [
        (new("Request number", "अनुरोध संख्या"), 22, (cell, relief) => cell.SetText(relief.Number)),
        (new("Officer", "अधिकारी"), 28, (cell, relief) => cell.SetText(relief.Officer)),
        (new("Designation", "पदनाम"), 24, (cell, relief) => cell.SetText(relief.Designation.DisplayText().English)),
        (new("Office", "कार्यालय"), 26, (cell, relief) => cell.SetText(relief.Office.English)),
        (new("Relieved on", "कार्यमुक्ति तिथि"), 14, (cell, relief) => Day(cell, relief.RelievedAt)),
        (new("Unmapped on", "मैपिंग हटाने की तिथि"), 14, (cell, relief) => Day(cell, relief.UnmappedAt)),
        (new("Days", "दिन"), 10, (cell, relief) => Number(cell, relief.Days)),
        (new("Working days late", "विलंब के कार्य दिवस"), 12, (cell, relief) => Number(cell, relief.DaysLate)),
        (new("State", "स्थिति"), 22, (cell, relief) => cell.SetText(StateOf(relief).Both())),
    ];

    public static byte[] Write(ComplianceView view)
    {
        using var file = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            var sheet = workbook.AddWorksheet(Name);
            foreach (var (at, column) in Columns.Index())
            {
                sheet.Cell(1, at + 1).SetText(column.Title.Both());
                sheet.Column(at + 1).Width = column.Width;
            }

            foreach (var (row, relief) in view.Reliefs.Index())
            {
                foreach (var (column, (_, _, put)) in Columns.Index())
                {
                    put(sheet.Cell(row + 2, column + 1), relief);
                }
            }

            sheet.StyleHeading(Columns.Count);
            sheet.Range(1, 1, view.Reliefs.Count + 1, Columns.Count).SetAutoFilter();
            workbook.SaveAs(file);
        }

        return file.ToArray();
    }

    private static Phrase StateOf(Relief relief) => relief switch
    {
        { IsMapped: true } => new("Still mapped", "मैपिंग शेष"),
        { IsOnTime: true } => new("Unmapped on time", "समय पर हटाई गई"),
        _ => new("Unmapped too late", "विलंब से हटाई गई"),
    };

    private static void Day(IXLCell cell, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            cell.SetValue(OfficeTime.DayOf(instant).ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("dd-mmm-yyyy");
        }
    }

    private static void Number(IXLCell cell, int number) =>
        cell.SetValue(number.ToString(CultureInfo.InvariantCulture)).SetDataType(XLDataType.Number);
}
