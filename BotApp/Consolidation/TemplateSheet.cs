using System.Security.Cryptography;
using System.Text;
using System.Xml;
using BotApp.Basics;
using BotApp.Consolidation.Workbooks;

namespace BotApp.Consolidation;

/// <summary>
/// The office's own Excel file: finds where data goes, puts rows into a copy of the very same file, and reads filled copies back.
/// Nothing is calculated, nothing is loaded and saved: parts that do not speak of data rows stay byte for byte.
/// </summary>
public static class TemplateSheet
{
    /// <summary>Finds heading, columns, lists and data area of a template. A sheet and the heading's last row may be named when the search was wrong.</summary>
    public static Result<TemplateLayout> Read(Stream xlsx, string? sheetName = null, int? headerRow = null) =>
        Guarded(() =>
        {
            if (WorkbookSheet.Open(xlsx).IsRefused(out var why, out var workbook))
            {
                return why;
            }

            PartCheckSheet.ReadAll(workbook.Package);
            return LayoutSheet.Find(workbook, sheetName, headerRow);
        });

    /// <summary>
    /// Writes the template with the rows in it. The rows are read twice, once to check them all, once to write: a refusal leaves
    /// <paramref name="output"/> untouched, and memory does not grow with their number. The same input gives the same bytes.
    /// </summary>
    /// <param name="firstSerial">The serial number of the first row, where the rows go on from another copy.</param>
    public static Result<FilledRows> Fill(Stream template, TemplateLayout layout, IEnumerable<TemplateRow> rows, Stream output, int firstSerial = 1) =>
        Guarded(() => FilledTemplateSheet.Write(template, layout, rows, output, firstSerial));

    /// <summary>
    /// The rows of a filled copy, empty ones left out; refuses with the differing columns named when the headings are not the template's.
    /// A workbook marked with results may have <paramref name="addedColumns"/> (the SSO-ID, remarks): their values come under their
    /// <see cref="TemplateField"/>, or a key of their own.
    /// </summary>
    public static Result<IReadOnlyList<ReadRow>> ReadRows(Stream filled, TemplateLayout layout, bool addedColumns = false) =>
        Guarded(() => WorkbookSheet.Open(filled).IsRefused(out var why, out var workbook)
            ? why
            : FilledRowsSheet.Read(workbook, layout, addedColumns));

    /// <summary>SHA-256 over each heading and its column, so that a renamed, added, removed or moved column shows.</summary>
    public static string Fingerprint(IEnumerable<(int Column, string Text)> headings)
    {
        var text = string.Join('\n', headings.Select(heading => $"{CellRange.ColumnName(heading.Column)}\t{HeaderWords.Comparable(heading.Text)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The boundary to foreign bytes: whatever damage the readers stumble over becomes one refusal.</summary>
    internal static Result<T> Guarded<T>(Func<Result<T>> read) where T : notnull
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or DecoderFallbackException)
        {
            return new DamagedWorkbook(fault is InvalidDataException ? fault.Message : "XML");
        }
    }
}
