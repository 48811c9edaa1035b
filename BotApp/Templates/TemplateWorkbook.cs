using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates.Detection;
using BotApp.Templates.Filling;
using BotApp.Templates.PeopleRemoval;

namespace BotApp.Templates;

/// <summary>
/// Works on the office's own Excel file: detects its layout, fills a copy of the same file, and reads filled copies back.
/// Nothing is recalculated or re-saved by a library: parts that do not refer to data rows stay byte-identical.
/// </summary>
public static class TemplateWorkbook
{
    /// <summary>
    /// Detects header, columns, lists and data area of a template. Sheet, last header row and first data row can be given when detection
    /// is wrong. Finds people outside the data rows too, and refuses the file when they cannot be taken out.
    /// </summary>
    public static Result<TemplateLayout> Read(Stream xlsx, string? sheetName = null, int? headerRow = null, int? firstDataRow = null) =>
        WorkbookFaults.Refuse(() =>
        {
            if (ExcelWorkbook.Open(xlsx).IsRefused(out var why, out var workbook))
            {
                return why;
            }

            PackageValidator.Validate(workbook.Package);
            return LayoutDetector.Detect(workbook, sheetName, headerRow, firstDataRow).IsRefused(out why, out var layout)
                ? why
                : PeopleScanner.Scan(workbook, layout);
        });

    /// <summary>
    /// Writes a filled copy of the template. The rows are enumerated twice, first to validate, then to write: a refusal leaves
    /// <paramref name="output"/> untouched, and memory does not grow with their number. The output is deterministic.
    /// </summary>
    /// <param name="firstSerial">The serial number of the first row, when the rows continue from another copy.</param>
    public static Result<WrittenRows> Fill(
        Stream template, TemplateLayout layout, IEnumerable<TemplateRow> rows, Stream output, int firstSerial = 1) =>
        WorkbookFaults.Refuse(() => TemplateFiller.Write(template, layout, rows, output, firstSerial));

    /// <summary>
    /// The template to keep: without rows of people, in any sheet, and without what they leave in other parts. A few samples in the data
    /// rows stay, because filling replaces them.
    /// </summary>
    public static Result<byte[]> WithoutPeople(byte[] template, TemplateLayout layout) =>
        WorkbookFaults.Refuse(() => PeopleRemover.Remove(template, layout, samples: false));

    /// <summary>
    /// Reads the non-empty rows of a filled copy; refuses with the differing columns when the headings do not match.
    /// A workbook with results may have <paramref name="addedColumns"/> (SSO-ID, remarks); their values are returned under their
    /// <see cref="TemplateField"/> or a derived key.
    /// </summary>
    public static Result<FilledCopy> ReadCopy(Stream filled, TemplateLayout layout, bool addedColumns = false) =>
        WorkbookFaults.Refuse(() => ExcelWorkbook.Open(filled).IsRefused(out var why, out var workbook)
            ? why
            : FilledRowsReader.Read(workbook, layout, addedColumns));

    /// <summary>The rows alone of <see cref="ReadCopy"/>.</summary>
    public static Result<IReadOnlyList<FilledRow>> ReadRows(Stream filled, TemplateLayout layout, bool addedColumns = false) =>
        ReadCopy(filled, layout, addedColumns).IsRefused(out var why, out var copy) ? why : copy.Rows.ToList();

    /// <summary>SHA-256 over the headings and their columns, to detect renamed, added, removed or moved columns.</summary>
    public static string Fingerprint(IEnumerable<(int Column, string Text)> headings)
    {
        var text = string.Join(
            '\n',
            headings.Select(heading => $"{CellRange.ColumnName(heading.Column)}\t{HeaderText.ToComparable(heading.Text)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
