using BotApp.Basics;
using ClosedXML.Excel;

namespace BotApp.Retention;

/// <summary>Writes what is kept about a person as .xlsx, a sheet for each kind. Every cell is text: Excel changes nothing.</summary>
internal static class PersonSheet
{
    private const double Width = 28;

    public static byte[] Write(IReadOnlyList<ExportTable> tables)
    {
        using var workbook = new XLWorkbook();
        foreach (var table in tables)
        {
            var sheet = workbook.AddWorksheet(table.Name);
            foreach (var (at, heading) in table.Headings.Index())
            {
                sheet.Cell(1, at + 1).SetText(heading.Both());
                sheet.Column(at + 1).Width = Width;
            }

            foreach (var (row, cells) in table.Rows.Index())
            {
                foreach (var (at, text) in cells.Index())
                {
                    sheet.Cell(row + 2, at + 1).SetText(text);
                }
            }

            sheet.Row(1).Style.Font.Bold = true;
            sheet.SheetView.FreezeRows(1);
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }
}
