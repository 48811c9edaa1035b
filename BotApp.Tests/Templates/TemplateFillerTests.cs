using System.IO.Compression;

namespace BotApp.Templates;

[Trait("Size", "fast")]
public sealed class TemplateFillerTests
{
    [Fact]
    public void Rows_beyond_the_prepared_ones_shift_the_footer_and_every_reference_to_it()
    {
        var filled = Filled("signature below", 9);
        var sheet = TemplateFidelityTests.FormXml(filled);

        Assert.Contains("<row r=\"14\">", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"C14\" s=\"4\"><f>COUNTA(B4:B12)+$H$1</f>", sheet, StringComparison.Ordinal);
        Assert.Contains("<row r=\"17\" ht=\"40\" customHeight=\"1\">", sheet, StringComparison.Ordinal);
        Assert.Contains("<mergeCell ref=\"E17:G17\"/>", sheet, StringComparison.Ordinal);
        Assert.Contains("sqref=\"B4:B12 C14\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<formula>AND(B4=\"\",$C$14&gt;0)</formula>", sheet, StringComparison.Ordinal);
        Assert.Contains("<hyperlink ref=\"A17\" location=\"Lists!A1\"/>", sheet, StringComparison.Ordinal);
        Assert.Contains("<brk id=\"17\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"C14\" i=\"11\"/>", Part(filled, "xl/calcChain.xml"), StringComparison.Ordinal);
        var workbook = Part(filled, "xl/workbook.xml");
        Assert.Contains("Form!$A$1:$G$17", workbook, StringComparison.Ordinal);
        Assert.Contains("Form!$C$14", workbook, StringComparison.Ordinal);
        Assert.Contains("<calcPr fullCalcOnLoad=\"1\"/></workbook>", workbook, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_fit_above_the_footer_do_not_shift_it()
    {
        var sheet = TemplateFidelityTests.FormXml(Filled("signature below", 4));

        Assert.Contains("<c r=\"C9\" s=\"4\"><f>COUNTA(B4:B7)+$H$1</f>", sheet, StringComparison.Ordinal);
        Assert.Contains("<mergeCell ref=\"E12:G12\"/>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_formats_filters_tables_and_the_print_area_extend_to_the_last_row()
    {
        Assert.Contains("sqref=\"C4:C10\"", TemplateFidelityTests.FormXml(Filled("plain", 7)), StringComparison.Ordinal);
        Assert.Contains("<xm:sqref>F4:F10</xm:sqref>", TemplateFidelityTests.FormXml(Filled("x14 lists", 7)), StringComparison.Ordinal);
        Assert.Contains("<xm:sqref>C4 C5:C10</xm:sqref>", TemplateFidelityTests.FormXml(Filled("x14 lists", 7)), StringComparison.Ordinal);
        var filtered = Filled("autofilter and formats", 7);
        Assert.Contains("<autoFilter ref=\"A3:G10\"/>", TemplateFidelityTests.FormXml(filtered), StringComparison.Ordinal);
        Assert.Contains("sqref=\"D4:D10 E4:E10\"", TemplateFidelityTests.FormXml(filtered), StringComparison.Ordinal);
        Assert.Contains("<ignoredError sqref=\"E4:E10\"", TemplateFidelityTests.FormXml(filtered), StringComparison.Ordinal);
        Assert.Contains("Form!$A$3:$G$10", Part(filtered, "xl/workbook.xml"), StringComparison.Ordinal);
        var table = Part(Filled("table", 7), "xl/tables/table1.xml");
        Assert.Contains("ref=\"A3:H10\" totalsRowShown", table, StringComparison.Ordinal);
        Assert.Contains("<autoFilter ref=\"A3:H10\"/>", table, StringComparison.Ordinal);
        var named = Part(Filled("names and print area", 7), "xl/workbook.xml");
        Assert.Contains("'Form of ''2017'''!$A$1:$G$10<", named, StringComparison.Ordinal);
        Assert.Contains("'Form of ''2017'''!$1:$3<", named, StringComparison.Ordinal);
        Assert.Contains("<dimension ref=\"A1:G10\"/>", TemplateFidelityTests.FormXml(Filled("plain", 7)), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_of_the_first_data_row_are_copied_down_without_cached_results()
    {
        var table = TemplateFidelityTests.FormXml(Filled("table", 7));
        Assert.Contains("<c r=\"H10\" s=\"5\"><f>C10&amp;\" \"&amp;B10</f></c>", table, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>C4&amp;\" \"&amp;B4</f><v>", table, StringComparison.Ordinal);

        var arrays = TemplateFidelityTests.FormXml(Filled("array formulas", 7));
        Assert.Contains("<c r=\"H10\" s=\"5\"><f t=\"array\" ref=\"H10\">SUM(LEN(B10:C10))</f></c>", arrays, StringComparison.Ordinal);
        Assert.Contains("<c r=\"I5\" s=\"5\"><f t=\"shared\" si=\"0\"/></c>", arrays, StringComparison.Ordinal);
        Assert.Contains("<c r=\"I10\" s=\"5\"><f>ROW(A10)-3+$H$4*0</f></c>", arrays, StringComparison.Ordinal);

        var hindi = TemplateFidelityTests.FormXml(Filled("hindi with fixed values", 7));
        Assert.Contains("<c r=\"A9\" s=\"4\"><f>ROW()-2</f><v>7</v></c>", hindi, StringComparison.Ordinal);
        Assert.Contains(
            "<c r=\"E9\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">कोच्चि</t></is></c>",
            hindi,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_gets_the_merged_cells_of_the_first_row()
    {
        var sheet = TemplateFidelityTests.FormXml(Filled("two-row heading with numbers", 3));

        Assert.Contains("<mergeCells count=\"10\">", sheet, StringComparison.Ordinal);
        Assert.EndsWith(
            "<mergeCell ref=\"H7:I7\"/><mergeCell ref=\"H8:I8\"/><mergeCell ref=\"H9:I9\"/></mergeCells></worksheet>",
            sheet,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_prepared_row_keeps_its_styles_and_a_new_row_copies_the_first()
    {
        var sheet = TemplateFidelityTests.FormXml(Filled("protection", 12));

        Assert.Matches("<c r=\"G4\" s=\"7\"", sheet);
        Assert.Matches("<c r=\"G5\" s=\"2\"", sheet);
        Assert.Matches("<c r=\"G14\" s=\"7\"", sheet);
        Assert.Matches("<c r=\"B15\" s=\"6\"", sheet);
    }

    [Theory]
    [InlineData("plain", "2026-03-05", "<v>46086</v>")]
    [InlineData("date system 1904", "2026-03-05", "<v>44624</v>")]
    [InlineData("plain", "1899-12-31", ">31-Dec-1899<")]
    [InlineData("date system 1904", "1903-12-31", ">31-Dec-1903<")]
    public void A_date_becomes_an_excel_serial_or_stays_text(string name, string date, string cell)
    {
        var (template, layout) = TemplateFidelityTests.Load(name);

        var filled = TemplateFidelityTests.Fill(template, layout, [Row((TemplateField.Name, "A"), (TemplateField.DateOfBirth, date))]);

        Assert.Contains(cell, TemplateFidelityTests.FormXml(filled), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_excel_would_alter_are_written_as_text()
    {
        var (template, layout) = TemplateFidelityTests.Load("prefixed and marked");
        var typed = new[] { "42", "-7.5", "0", "007", "12345678901234567", "1.50", "1e5", "1.2.3", "-0", "+5", "०५" };

        var sheet = TemplateFidelityTests.FormXml(TemplateFidelityTests.Fill(
            template,
            layout,
            [.. typed.Select(one => Row((TemplateField.Name, "A"), (layout.Columns[1].Field, one)))]));

        Assert.Equal(["42", "-7.5", "0"], typed.Where(one => sheet.Contains($"><x:v>{one}</x:v>", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_too_long_for_excel_is_refused_and_nothing_is_written()
    {
        var (template, layout) = TemplateFidelityTests.Load("plain");
        using var output = new MemoryStream();
        TemplateRow[] rows = [Row((TemplateField.Name, new string('x', 32_767))), Row((TemplateField.Name, new string('x', 32_768)))];

        Assert.True(TemplateWorkbook.Fill(new MemoryStream(template), layout, rows, output).IsRefused(out var why, out _));

        Assert.Equal(
            (2, "Name of officer *"),
            Assert.IsType<AnswerTooLongForCell>(why) is var refusal ? (refusal.Row, refusal.Header) : default);
        Assert.Equal(0, output.Length);
        Assert.False(TemplateWorkbook.Fill(new MemoryStream(template), layout, rows[..1], output).IsRefused(out _, out _));
    }

    [Fact]
    public void A_file_that_does_not_match_the_layout_is_not_filled()
    {
        var (_, layout) = TemplateFidelityTests.Load("plain");
        var (other, _) = TemplateFidelityTests.Load("table");

        Assert.True(TemplateWorkbook.Fill(new MemoryStream(other), layout, [], new MemoryStream()).IsRefused(out var why, out _));

        Assert.Equal([new ColumnDifference("H", null, "Full title")], Assert.IsType<ColumnsDiffer>(why).Differences);
    }

    [Fact]
    public void Filling_a_template_with_no_rows_leaves_it_unchanged()
    {
        var (template, layout) = TemplateFidelityTests.Load("plain");

        Assert.Equal(
            TemplateFidelityTests.FormXml(template),
            TemplateFidelityTests.FormXml(TemplateFidelityTests.Fill(template, layout, [])));
    }

    [Fact]
    public void A_template_with_three_thousand_prepared_rows_is_filled()
    {
        var prepared = string.Concat(Enumerable.Range(2, 3_000)
            .Select(row => TemplateBuilder.Row(row, TemplateBuilder.Blanks(row, 2, row % 2 == 0 ? 2 : 7))));
        var template = new TemplateBuilder()
            .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Place")) + prepared))
            .ToBytes();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out _, out var layout));
        var rows = OfficerAnswers.For(layout, 2_999);

        Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(TemplateFidelityTests.Fill(template, layout, rows)), layout)
            .IsRefused(out _, out var read));

        Assert.Equal(
            OfficerAnswers.Lines(layout, rows.Select(row => row.Values)),
            OfficerAnswers.Lines(layout, read.Select(row => row.Values)));
    }

    private static byte[] Filled(string name, int count)
    {
        var (template, layout) = TemplateFidelityTests.Load(name);
        return TemplateFidelityTests.Fill(template, layout, OfficerAnswers.For(layout, count));
    }

    private static TemplateRow Row(params (string Field, string Value)[] values) =>
        new(values.ToDictionary(one => one.Field, one => one.Value));

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var text = new StreamReader(zip.GetEntry(name)!.Open());
        return text.ReadToEnd();
    }
}
