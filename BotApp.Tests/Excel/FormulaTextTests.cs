using BotApp.Templates.Filling;

namespace BotApp.Excel;

[Trait("Size", "fast")]
public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("ROW()-3", "ROW()-3")]
    [InlineData("C4&\" B4 \"&B4", "C9&\" B4 \"&B9")]
    [InlineData("$C$4+C$4+$C4", "$C$4+C$4+$C9")]
    [InlineData("SUM(B$4:B4)", "SUM(B$4:B9)")]
    [InlineData("LOG10(A4)+TAX2017!A4", "LOG10(A9)+TAX2017!A9")]
    [InlineData("'My B4 list'!A4", "'My B4 list'!A9")]
    [InlineData("Table1[[#This Row],[A4]]&ABCD4&Rate_A4", "Table1[[#This Row],[A4]]&ABCD4&Rate_A4")]
    [InlineData("IF(A3=\"\",\"\",A3+1)", "IF(A8=\"\",\"\",A8+1)")]
    public void Copying_a_formula_down_shifts_references_as_excel_does(string formula, string copied) =>
        Assert.Equal(copied, FormulaText.CopyDown(formula, 5));

    [Theory]
    [InlineData("SUM(B4:B8)", "SUM(B4:B18)")]
    [InlineData("SUM(B4:B9)", "SUM(B4:B19)")]
    [InlineData("SUM(B4:B7)", "SUM(B4:B7)")]
    [InlineData("$C$9+C3", "$C$19+C3")]
    [InlineData("Other!C9+Form!C9", "Other!C9+Form!C19")]
    [InlineData("COUNTA(A:A)+SUM(9:9)", "COUNTA(A:A)+SUM(19:19)")]
    [InlineData("\"C9\"&C9", "\"C9\"&C19")]
    public void Inserting_rows_keeps_a_formula_pointing_at_the_same_cells(string formula, string moved)
    {
        var plan = new RowPlan(4, 18, 8, 9, 10);

        Assert.Equal(moved, FormulaText.ShiftReferences(formula, sheet => sheet is null or "Form", plan.MapRange));
    }

    [Theory]
    [InlineData("A1", 1, 1, 1, 1)]
    [InlineData("$B$3:C10", 2, 3, 3, 10)]
    [InlineData("XFD1048576", 16384, 1048576, 16384, 1048576)]
    [InlineData("B:C", 2, 1, 3, 1048576)]
    [InlineData("2:5", 1, 2, 16384, 5)]
    public void Parsing_a_range_accepts_excel_notation(string text, int column, int row, int lastColumn, int lastRow)
    {
        Assert.True(CellRange.TryParse(text, out var range));
        Assert.Equal(new CellRange(column, row, lastColumn, lastRow), range);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A1:")]
    [InlineData("A1:B")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A1 B1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA1")]
    public void Parsing_an_invalid_range_fails(string text) => Assert.False(CellRange.TryParse(text, out _));
}
