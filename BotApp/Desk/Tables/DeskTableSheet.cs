using System.Globalization;
using BotApp.Basics;
using ClosedXML.Excel;

namespace BotApp.Desk.Tables;

/// <summary>A table as .xlsx: days and numbers that Excel can count with, everything else as text.</summary>
public static class DeskTableSheet
{
    private const int MaxNameLength = 31;
    private const double TextWidth = 26;
    private const double ShortWidth = 14;

    public static byte[] Write(DeskTable table, Language language)
    {
        using var file = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            var sheet = workbook.AddWorksheet(NameOf(table));
            foreach (var (at, column) in table.Columns.Index())
            {
                sheet.Cell(1, at + 1).SetText(column.Title.In(language));
                var isText = table.Rows.Any(row => row[at] is { Number: null, Day: null });
                sheet.Column(at + 1).Width = isText ? TextWidth : ShortWidth;
            }

            foreach (var (at, row) in table.Rows.Index())
            {
                foreach (var (column, cell) in row.Index())
                {
                    Put(sheet.Cell(at + 2, column + 1), cell, language);
                }
            }

            sheet.StyleHeading(table.Columns.Count);
            sheet.Range(1, 1, table.Rows.Count + 1, table.Columns.Count).SetAutoFilter();
            workbook.SaveAs(file);
        }

        return file.ToArray();
    }

    // Excel refuses names with these signs and longer ones.
    private static string NameOf(DeskTable table)
    {
        var name = new string([.. table.Title.English.Where(sign => !"[]:*?/\\'".Contains(sign, StringComparison.Ordinal))]);
        return name.Length <= MaxNameLength ? name : name[..MaxNameLength].TrimEnd();
    }

    private static void Put(IXLCell target, DeskCell cell, Language language)
    {
        if (cell.Number is { } number)
        {
            target.SetValue(number.ToString(CultureInfo.InvariantCulture)).SetDataType(XLDataType.Number);
        }
        else if (cell.Day is { } day)
        {
            target.SetValue(day.ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("dd-mmm-yyyy");
        }
        else
        {
            target.SetText(cell.Text.In(language));
        }
    }
}
