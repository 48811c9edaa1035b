using BotApp.Excel;

namespace BotApp.Templates;

[Trait("Size", "fast")]
public sealed class TemplateDetectionTests
{
    [Fact]
    public void A_two_row_header_joins_group_and_column_and_skips_the_numbering_row()
    {
        var layout = Read(TemplateFixtures.All["two-row heading with numbers"].File());

        Assert.Equal((4, 5, 7), (layout.HeaderTop, layout.HeaderRow, layout.FirstDataRow));
        Assert.Equal(
            [
                "S.No", "Name of the officer: First name", "Name of the officer: Middle name",
                "Name of the officer: Last name", "Designation", "Order: No.", "Order: Date", "Unit"
            ],
            layout.Columns.Select(column => column.Header));
        Assert.Equal(
            [
                TemplateField.Serial, TemplateField.FirstName, TemplateField.MiddleName, TemplateField.LastName,
                TemplateField.Designation, TemplateField.OrderNumber, TemplateField.OrderDate, "Unit_H"
            ],
            layout.Columns.Select(column => column.Field));
        Assert.Equal(ColumnKind.Date, layout.Column(TemplateField.OrderDate)!.Kind);
    }

    [Fact]
    public void A_repeated_value_is_a_constant_and_a_counting_formula_is_a_serial_number()
    {
        var layout = Read(TemplateFixtures.All["hindi with fixed values"].File());

        Assert.Equal(
            (ColumnRole.Constant, "कोच्चि"),
            (layout.Column(TemplateField.Commissionerate)!.Role, layout.Column(TemplateField.Commissionerate)!.Constant));
        Assert.Equal(ColumnRole.SerialNumber, layout.Column(TemplateField.Serial)!.Role);
        Assert.Equal((3, 7), (layout.FirstDataRow, layout.LastPreparedRow));
        Assert.Equal(TemplateField.Name, layout.Columns[1].Field);
    }

    [Fact]
    public void Only_starred_headings_are_required_when_any_heading_is_starred()
    {
        var layout = Read(TemplateFixtures.All["plain"].File());

        Assert.Equal(
            [TemplateField.Name, TemplateField.Designation, TemplateField.DateOfBirth],
            layout.Columns.Where(column => column.Required).Select(column => column.Field));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("x14 lists")]
    [InlineData("names and print area")]
    public void Drop_down_lists_are_resolved_from_every_kind_of_source(string name)
    {
        var layout = Read(TemplateFixtures.All[name].File());

        Assert.Equal(["Inspector", "Superintendent"], layout.Column(TemplateField.Designation)!.Choices);
        Assert.Equal(["A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-"], layout.Column("BloodGroup_F")!.Choices);
        Assert.Equal(ColumnKind.Choice, layout.Column("BloodGroup_F")!.Kind);
    }

    [Fact]
    public void A_known_column_keeps_its_meaning_under_any_cell_format_and_reports_the_conflict()
    {
        // Styles: 3 date, 4 whole number.
        var layout = Read(new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(
                1,
                TemplateBuilder.Texts(1, 1, "Name", "Date of birth", "Mobile no.", "E-mail ID", "Designation", "SSO-ID", "Height in cm"))
            + TemplateBuilder.Row(2, TemplateBuilder.Blanks(2, 3, 4, 4, 3, 4, 4, 4)))).ToBytes());

        Assert.Equal(
            [ColumnKind.Text, ColumnKind.Date, ColumnKind.Phone, ColumnKind.Email, ColumnKind.Text, ColumnKind.Text, ColumnKind.Number],
            layout.Columns.Select(column => column.Kind));
        Assert.Equal(
            [ColumnKind.Date, ColumnKind.Number, null, ColumnKind.Date, ColumnKind.Number, null, null],
            layout.Columns.Select(column => column.Conflict?.CellKind));
    }

    [Fact]
    public void A_list_restricts_a_known_column_to_its_usable_entries()
    {
        var layout = Read(new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(
                1,
                TemplateBuilder.Texts(1, 1, "Name", "Date of birth", "Order date", "Designation", "E-mail ID", "Place", "Rank order"))
            + TemplateBuilder.Row(2, TemplateBuilder.Blanks(2, 2, 2, 2, 2, 2, 2, 2)),
            after: Lists("Yes,No", "Yes,No", "-- select --,05/03/2026,6-Mar-2026", "INSPECTOR,Supdt.", "Yes,No", "Kochi,Aluva", "Yes,No")))
                .ToBytes());

        Assert.Equal(
            [
                (ColumnKind.Text, ""), (ColumnKind.Date, ""), (ColumnKind.Date, "2026-03-05 2026-03-06"),
                (ColumnKind.Choice, "INSPECTOR Supdt."), (ColumnKind.Email, ""), (ColumnKind.Choice, "Kochi Aluva"),
                (ColumnKind.Choice, "Yes No")
            ],
            layout.Columns.Select(column => (column.Kind, string.Join(' ', column.Choices))));
        Assert.Equal(
            [TemplateField.Name, TemplateField.DateOfBirth, TemplateField.Email],
            layout.Columns.Where(column => column.Conflict is { CellKind: ColumnKind.Choice, ListEntries: ["Yes", "No"] })
                .Select(column => column.Field));
    }

    private static string Lists(params string[] lists) => $"<dataValidations>{string.Concat(lists.Select((list, at) =>
        $"<dataValidation type=\"list\" sqref=\"{CellRange.ColumnName(at + 1)}2\">"
            + $"<formula1>\"{list}\"</formula1></dataValidation>"))}</dataValidations>";

    [Fact]
    public void A_column_with_a_formula_is_not_filled()
    {
        var layout = Read(TemplateFixtures.All["table"].File());
        Assert.Equal(ColumnRole.NotFilled, layout.Columns[7].Role);

        var asked = layout with { Columns = [.. layout.Columns.Select(column => column with { Role = ColumnRole.Answer })] };
        Assert.True(TemplateWorkbook.Fill(new MemoryStream(TemplateFixtures.All["table"].File()), asked, [], new MemoryStream())
            .IsRefused(out var why, out _));
        Assert.IsType<ColumnHasFormula>(why);
    }

    [Fact]
    public void An_example_row_is_overwritten_and_a_leftover_example_is_not_read_as_an_officer()
    {
        var template = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Designation", "Place"))
            + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 2, "Ramesh Kumar", "Inspector", "Kochi"))
            + TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 2, "Second Example", "Inspector", "Aluva")))).ToBytes();
        var layout = Read(template);
        Assert.Equal((2, 2), (layout.FirstDataRow, layout.ExampleTexts.Count));

        var filled = TemplateFidelityTests.Fill(template, layout, OfficerAnswers.For(layout, 1));
        Assert.DoesNotContain("Example", TemplateFidelityTests.FormXml(filled), StringComparison.Ordinal);
        Assert.DoesNotContain("Ramesh", TemplateFidelityTests.FormXml(filled), StringComparison.Ordinal);

        Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(template), layout).IsRefused(out _, out var rows));
        Assert.Empty(rows);
    }

    [Fact]
    public void A_wrong_detection_is_corrected_by_naming_sheet_and_header_row()
    {
        var template = new TemplateBuilder()
            .Sheet(
                "Instructions",
                TemplateBuilder.SheetXml(TemplateBuilder.Row(
                    1,
                    TemplateBuilder.Texts(1, 0, "Name", "Designation", "Date of birth", "Mobile no."))))
            .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(4, TemplateBuilder.Texts(4, 0, "Alpha", "Beta")))).ToBytes();

        Assert.Equal("Instructions", Read(template).SheetName);
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template), "form", 4).IsRefused(out _, out var layout));
        Assert.Equal(("Form", 4, "Alpha_A"), (layout.SheetName, layout.HeaderRow, layout.Columns[0].Field));
        Assert.True(TemplateWorkbook.Read(new MemoryStream(template), "Nowhere").IsRefused(out var why, out _));
        Assert.IsType<SheetMissing>(why);
    }

    [Fact]
    public void A_drawing_beside_the_footer_fixes_the_footer_and_limits_the_rows()
    {
        var footer = TemplateBuilder.Row(9, TemplateBuilder.Texts(9, 0, "Signature"));
        var prepared = string.Concat(Enumerable.Range(2, 5).Select(row => TemplateBuilder.Row(row, TemplateBuilder.Blanks(row, 2, 2))));
        byte[] With(int anchor) => new TemplateBuilder()
            .Sheet(
                "Form",
                TemplateBuilder.SheetXml(
                    TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Place")) + prepared + footer,
                    after: "<drawing r:id=\"rId1\"/>"))
            .Relation("xl/worksheets/sheet1.xml", "drawing", "../drawings/drawing1.xml")
            .Part(
                "xl/drawings/drawing1.xml",
                $"""<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{anchor}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1" cy="1"/><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>""",
                "application/vnd.openxmlformats-officedocument.drawing+xml")
                .ToBytes();

        Assert.Null(Read(With(0)).MaxRows);
        var tied = With(9);
        var layout = Read(tied);
        Assert.Equal((9, 5), (layout.FooterRow, layout.MaxRows));

        TemplateFidelityTests.Fill(tied, layout, OfficerAnswers.For(layout, 5));
        using var output = new MemoryStream();
        Assert.True(TemplateWorkbook.Fill(new MemoryStream(tied), layout, OfficerAnswers.For(layout, 6), output)
            .IsRefused(out var why, out _));
        Assert.Equal(new TooManyRows(6, 5), why);
        Assert.Equal(0, output.Length);
    }

    private static TemplateLayout Read(byte[] template)
    {
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out var why, out var layout), why?.Message.English);
        return layout!;
    }
}
