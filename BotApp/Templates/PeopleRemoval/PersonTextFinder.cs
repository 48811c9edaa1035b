using System.Net;
using System.Text;
using BotApp.Excel;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>
/// Where a copy without the rows of people still has their names, numbers or addresses: <see cref="Hidden"/> in parts other than cells,
/// <see cref="Shown"/> in cells, <see cref="Computed"/> in results of formulas on these sheets.
/// </summary>
public sealed record PersonTextPlaces(
    IReadOnlyList<PersonInOtherPart> Hidden,
    IReadOnlyList<(WorksheetPart Sheet, string Cell)> Shown,
    IReadOnlyList<string> Computed,
    bool InProperties);

/// <summary>Searches every part of a file for the people whose rows were removed from it.</summary>
public static class PersonTextFinder
{
    private const int BlockLength = 65_536;

    public static PersonTextPlaces Find(ExcelWorkbook workbook, PersonText people)
    {
        var hidden = new List<PersonInOtherPart>();
        var shown = new List<(WorksheetPart, string)>();
        var computed = new List<string>();
        var inProperties = false;
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var (cell, row) in CellsWith(workbook, sheet, people))
            {
                if (cell.HasFormula && cell.Content is CellContent.Text)
                {
                    computed.Add(sheet.Name);
                }
                else
                {
                    shown.Add((sheet, CellRange.Name(cell.Column, row)));
                }
            }
        }

        hidden.AddRange(workbook.Sheets.Where(sheet => IsInSettings(workbook, sheet, people)).Select(PeoplePlaces.SheetSettings));
        foreach (var part in OtherParts(workbook).Where(part => IsInPart(workbook, part, people)))
        {
            if (FileAuthors.IsProperties(part))
            {
                inProperties = true;
            }
            else
            {
                hidden.Add(PeoplePlaces.Part(part, PeoplePlaces.SheetOf(workbook, part)));
            }
        }

        return new PersonTextPlaces(hidden, shown, [.. computed.Distinct()], inProperties);
    }

    private static IEnumerable<(SheetCell Cell, int Row)> CellsWith(ExcelWorkbook workbook, WorksheetPart sheet, PersonText people) =>
        WorksheetReader.ReadRows(workbook, sheet)
            .SelectMany(row => row.Cells.Where(cell => people.IsIn(cell.Text)).Select(cell => (cell, row.Number)));

    // Everything of the sheet but its cells: header, footer, input messages, scenarios.
    private static bool IsInSettings(ExcelWorkbook workbook, WorksheetPart sheet, PersonText people)
    {
        var (found, inCells) = (false, false);
        XmlPart.Rewrite(workbook.Package.OpenEntry(sheet.Part), Stream.Null, (markup, _) =>
        {
            while (!found && markup.Read())
            {
                if (markup.Name is "sheetData")
                {
                    inCells = markup.Kind == XmlTokenKind.Start;
                }
                else if (!inCells)
                {
                    found = people.IsIn(WebUtility.HtmlDecode(markup.Raw.ToString()));
                }
            }
        });
        return found;
    }

    // Sheets and shared strings were searched cell by cell.
    private static IEnumerable<string> OtherParts(ExcelWorkbook workbook) => workbook.Package.Entries.Select(entry => entry.Name).Except(
        workbook.Sheets.Select(sheet => sheet.Part).Append(SharedStringEntries.Part(workbook) ?? ""), StringComparer.OrdinalIgnoreCase);

    // In overlapping blocks, as UTF-8 or, where zero bytes show it, UTF-16.
    private static bool IsInPart(ExcelWorkbook workbook, string part, PersonText people)
    {
        using var bytes = workbook.Package.OpenEntry(part);
        using var reader = new StreamReader(bytes, IsWide(workbook, part) ? Encoding.Unicode : Encoding.UTF8);
        var block = new char[BlockLength];
        var rest = "";
        for (int read; (read = reader.ReadBlock(block)) > 0;)
        {
            var text = rest + new string(block, 0, read);
            if (people.IsIn(WebUtility.HtmlDecode(text)))
            {
                return true;
            }

            rest = text[Math.Max(0, text.Length - (people.Longest * 2))..];
        }

        return false;
    }

    private static bool IsWide(ExcelWorkbook workbook, string part)
    {
        using var bytes = workbook.Package.OpenEntry(part);
        var start = new byte[512];
        var read = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return read >= 4 && start.AsSpan(0, read).Count((byte)0) * 3 > read;
    }
}
