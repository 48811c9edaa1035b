using BotApp.Support;
using BotApp.Templates;
using ClosedXML.Excel;

namespace BotApp.OfficeDirectory;

/// <summary>The directory as an .xlsx file.</summary>
[Trait("Size", "fast")]
public sealed class DirectorySheetTests
{
    private static readonly string[] Headings =
        ["Entra object id", "Name", "SSO-ID", "Designation", "Role", "Office", "Kind of office", "E-mail"];

    [Fact]
    public void A_workbook_gives_the_same_rows_as_a_CSV()
    {
        using var file = Workbook(sheet =>
        {
            Write(sheet, 4, TestData.Id(1), "Asha Menon", "099104217");
            Write(sheet, 6, TestData.Id(2), "Binu Thomas", "");
            sheet.Cell(6, 3).SetValue(99_104_218);
        });

        Assert.True(DirectorySheet.IsDirectory(file));
        Assert.False(DirectorySheet.Read(file).IsRefused(out var why, out var rows), why?.Message.English);
        Assert.Equal([(4, "Asha Menon", "099104217"), (6, "Binu Thomas", "99104218")], rows.Select(row => (row.Line, row.Name, row.SsoId)));
    }

    [Fact]
    public void Formulas_and_numbers_with_lost_digits_are_refused_by_line_and_column()
    {
        using var file = Workbook(sheet =>
        {
            Write(sheet, 4, TestData.Id(1), "Asha Menon", "");
            sheet.Cell(4, 8).SetFormulaA1("LOWER(B4)&\"@gov.in\"");
            Write(sheet, 5, TestData.Id(2), "Binu Thomas", "");
            sheet.Cell(5, 3).SetValue(12345678901234560d);
        });

        Assert.True(DirectorySheet.Read(file).IsRefused(out var why, out _));
        string[] mistakes = why.Message.English.Split('\n');
        Assert.Equal(
            [
                "The file has 2 mistakes.",
                "Line 4: column “E-mail” holds a formula. Copy the column and insert it again with Paste Special → Values.",
            ],
            mistakes[..2]);
        Assert.StartsWith("Line 5: Excel has shortened the number in column “SSO-ID”", mistakes[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_workbook_is_not_taken_for_a_directory()
    {
        using var opened = SampleTemplates.Creation();
        using var template = new MemoryStream();
        opened.CopyTo(template);
        template.Position = 0;
        Assert.False(DirectorySheet.IsDirectory(template));
        Assert.False(DirectorySheet.IsDirectory(new MemoryStream([1, 2, 3])));
    }

    private static void Write(IXLWorksheet sheet, int row, Guid id, string name, string ssoId)
    {
        string[] cells = [$"{id}", name, ssoId, "Inspector", "Officer", "Ernakulam Division", "Division", $"{name[..4]}@gov.in"];
        foreach (var (column, text) in cells.Index().Where(cell => cell.Item.Length > 0))
        {
            sheet.Cell(row, column + 1).SetValue(text).SetDataType(XLDataType.Text);
        }
    }

    /// <summary>Headings in the third row, as below a title line that somebody has cleared.</summary>
    private static MemoryStream Workbook(Action<IXLWorksheet> fill)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Directory");
        foreach (var (column, heading) in Headings.Index())
        {
            sheet.Cell(3, column + 1).SetValue(heading);
        }

        fill(sheet);
        var file = new MemoryStream();
        workbook.SaveAs(file);
        file.Position = 0;
        return file;
    }
}
