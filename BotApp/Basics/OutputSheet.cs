using ClosedXML.Excel;

namespace BotApp.Basics;

/// <summary>What the workbooks that the bot writes have in common.</summary>
internal static class OutputSheet
{
    /// <summary>Text stays text whatever it begins with: no cell becomes a formula (CWE-1236).</summary>
    public static void SetText(this IXLCell cell, string text)
    {
        cell.Style.IncludeQuotePrefix = true;
        cell.Style.NumberFormat.SetFormat("@");
        cell.SetValue(text).SetDataType(XLDataType.Text);
    }

    /// <summary>A coloured first row that stays in sight and is printed on every page, on landscape paper one page wide.</summary>
    public static void StyleHeading(this IXLWorksheet sheet, int columns)
    {
        sheet.Range(1, 1, 1, columns).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#DDE6F0"))
            .Alignment.SetWrapText(true).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        sheet.SheetView.Freeze(1, 1);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }
}
