using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates;
using ClosedXML.Excel;

namespace BotApp.Faq.Workbook;

/// <summary>
/// Writes all entries to an .xlsx file and reads them back, under the same limits as every uploaded workbook: no macros, formulas or
/// links.
/// </summary>
public static class EntriesSheet
{
    private const string HelpName = "How to";
    private const int ChoiceRoom = 1_000;

    /// <summary>Whether the workbook has the sheet of entries, valid or not.</summary>
    public static bool IsEntriesWorkbook(byte[] xlsx) =>
        WorkbookFaults.Refuse(() => ExcelWorkbook.Open(new MemoryStream(xlsx))).IsRefused(out _, out var workbook)
            ? false
            : workbook.Sheet(EntryColumns.SheetName) is not null;

    public static Result<IReadOnlyList<FilledRow>> Read(byte[] xlsx) =>
        TemplateWorkbook.ReadRows(new MemoryStream(xlsx), EntryColumns.Layout);

    /// <param name="rows">The entries.</param>
    /// <param name="contacts">The contact keys an entry may name, with their display names.</param>
    public static byte[] Write(IReadOnlyList<StoredFaqEntry> rows, IReadOnlyList<(string Key, Phrase Name)> contacts)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet(EntryColumns.SheetName);
        var columns = EntryColumns.Layout.Columns;
        foreach (var column in columns)
        {
            SetCell(sheet.Cell(1, column.Index), column.Header);
            sheet.Column(column.Index).Width = WidthOf(column.Field);
            sheet.Column(column.Index).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(true);
            if (column.Choices.Count > 0)
            {
                sheet.Range(2, column.Index, rows.Count + ChoiceRoom, column.Index)
                    .SetDataValidation()
                    .List($"\"{string.Join(',', column.Choices)}\"", true);
            }
        }

        var line = 1;
        foreach (var cells in rows.Select(EntryLine.ToCells))
        {
            line++;
            foreach (var column in columns)
            {
                SetCell(sheet.Cell(line, column.Index), cells[column.Field], column.Kind is ColumnKind.Date);
            }
        }

        sheet.Row(1).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#DDE6F0"));
        sheet.SheetView.Freeze(1, 1);
        sheet.Range(1, 1, line, columns.Count).SetAutoFilter();
        Help(workbook.AddWorksheet(HelpName), contacts);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    private static void Help(IXLWorksheet sheet, IReadOnlyList<(string Key, Phrase Name)> contacts)
    {
        List<(string, Phrase)> lines =
        [
            ("", new Phrase(
                "Change rows or add new ones below, save, and send the file in the chat with the assistant. "
                    + "Nothing is applied until you confirm the preview there. Deleting a row here does not delete its entry.",
                "पंक्तियाँ बदलें अथवा नीचे नई जोड़ें, सहेजें और फ़ाइल सहायक के चैट में भेजें। "
                    + "वहाँ पूर्वावलोकन की पुष्टि से पहले कुछ भी लागू नहीं होगा। यहाँ हटाई गई पंक्तियाँ यथावत रहेंगी।")),
            .. EntryColumns.Layout.Columns.Select(column => (column.Header, EntryColumns.HintOf(column.Field))),
            ("", Phrase.Empty),
            (EntryColumns.LabelOf(EntryColumns.Contacts).Both(), Phrase.Empty),
            .. contacts,
        ];
        foreach (var (at, (name, words)) in lines.Index())
        {
            SetCell(sheet.Cell(at + 1, 1), name);
            SetCell(sheet.Cell(at + 1, 2), words.English);
            SetCell(sheet.Cell(at + 1, 3), words.Hindi);
        }

        sheet.Column(1).Width = 42;
        sheet.Columns(2, 3).Width = 70;
        sheet.Columns(1, 3).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(true);
        sheet.Column(1).Style.Font.SetBold();
    }

    private static void SetCell(IXLCell cell, string text, bool isDay = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (isDay && OfficeTime.ParseIso(text) is { } day)
        {
            cell.SetValue(day.ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("dd-mmm-yyyy");
            return;
        }

        cell.SetText(text);
    }

    private static double WidthOf(string field) => field switch
    {
        EntryColumns.Version => 9,
        EntryDetails.LastVerifiedOn or EntryColumns.AsOf or EntryColumns.ValidFrom or EntryDetails.ValidUntil => 14,
        EntryColumns.Id or EntryColumns.Kind or EntryColumns.Contacts or EntryColumns.Ask or EntryColumns.Flow => 22,
        EntryDetails.QuestionEnglish or EntryDetails.QuestionHindi or EntryDetails.Source or EntryColumns.Variants => 40,
        _ => 60,
    };
}
