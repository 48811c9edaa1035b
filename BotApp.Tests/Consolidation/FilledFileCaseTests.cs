using BotApp.Excel;
using BotApp.Support;
using BotApp.Templates;
using BotApp.Uploads;

namespace BotApp.Consolidation;

[Trait("Size", "fast")]
public sealed class FilledFileCaseTests
{
    private static readonly string[] Headings = ["Sl. No.", "Name of officer", "Designation", "Date of birth", "Mobile no.", "E-mail"];
    private static readonly string[] Anil = ["1", "Anil Kumar", "Inspector", "05-03-1980", "9447012345", "anil@gov.in"];

    [Fact]
    public void Ditto_marks_are_refused_per_cell_with_the_value_above()
    {
        var copy = ReadSample("B_ditto_marks.xlsx");

        var problems = copy.Rows.SelectMany(row => row.Problems).ToList();
        Assert.NotEmpty(problems);
        Assert.All(
            problems,
            problem => Assert.Contains("Please write the value itself", problem.Message.English, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-do-")]
    [InlineData("- Do -")]
    [InlineData("do.")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("''")]
    [InlineData("As above")]
    [InlineData("same as above")]
    [InlineData("ditto")]
    [InlineData("वही")]
    [InlineData("तदैव")]
    public void Any_mark_for_as_above_is_named(string mark)
    {
        var copy = Read(Row(2, Anil), Row(3, "2", "Binu Das", mark, "05-03-1981", "9447012346", "binu@gov.in"));

        var problem = Assert.Single(copy.Rows[1].Problems);
        Assert.Equal(
            ("C3", $"“{mark}” stands for the cell above. Please write the value itself: “Inspector”."),
            (problem.Cell, problem.Message.English));
    }

    [Fact]
    public void A_non_breaking_space_in_a_mobile_number_is_read() =>
        Assert.Empty(ReadSample("B_mob_nbsp.xlsx").Rows.SelectMany(row => row.Problems)
            .Select(problem => $"{problem.Cell} {problem.Message.English}"));

    [Fact]
    public void A_second_sheet_with_people_is_named_with_its_rows()
    {
        var notice = Assert.Single(ReadSample("B_second_sheet_with_rows.xlsx").Notices);

        Assert.Matches("^Sheet “.+” also holds [0-9]+ filled rows?, which w", notice.English);
    }

    [Theory]
    [InlineData("B_plain.xls", "Save As → “Excel Workbook (*.xlsx)”")]
    [InlineData("list.csv", "Save As → “Excel Workbook (*.xlsx)”")]
    [InlineData("form.XLSM", "Save As → “Excel Workbook (*.xlsx)”")]
    [InlineData("form.ods", "LibreOffice")]
    [InlineData("form.numbers", "Export To → Excel")]
    [InlineData("form.gsheet", "Download → Microsoft Excel")]
    public void Another_format_is_refused_with_the_way_to_xlsx(string name, string way)
    {
        var why = OtherSpreadsheet.Find(name);

        Assert.Contains(way, why!.Message.English, StringComparison.Ordinal);
        Assert.NotEqual(why.Message.English, why.Message.Hindi);
        Assert.Null(OtherSpreadsheet.Find("scan.pdf"));
    }

    [Fact]
    public void An_old_xls_under_an_xlsx_name_is_refused_in_words()
    {
        Assert.True(TemplateWorkbook.Read(new MemoryStream(CaseFile.Read("B_plain.xls"))).IsRefused(out var why, out _));
        Assert.IsType<LegacyOrEncryptedWorkbook>(why);
    }

    [Theory]
    [InlineData("98470-12345")]
    [InlineData("098470 12345")]
    [InlineData("(+91) 98470 12345")]
    [InlineData("+91-98470\u200912345")]
    [InlineData("98470\u00A012345")]
    [InlineData("98470\u202F12345 ")]
    [InlineData("0091 98470.12345")]
    public void A_mobile_number_is_read_as_people_write_it(string typed) =>
        Assert.Equal("9847012345", AnswerParser.ParsePhone(AnswerParser.Clean(typed), mobile: true));

    [Theory]
    [InlineData("5th March 1980")]
    [InlineData("5th of March, 1980")]
    [InlineData("05 Mar. 1980")]
    [InlineData("March 5, 1980")]
    [InlineData("05.03.1980.")]
    [InlineData("05-03-1980 00:00:00")]
    [InlineData("05/03/1980 12:00 AM")]
    [InlineData("1980-03-05T00:00:00")]
    [InlineData("05\u00A0March\u00A01980")]
    [InlineData("५ मार्च १९८०")]
    public void A_date_is_read_as_people_write_it(string typed) => Assert.Equal(new DateOnly(1980, 3, 5), AnswerParser.ParseDate(typed));

    [Fact]
    public void September_is_read_in_its_three_forms() =>
        Assert.All(
            ["1 Sept 2020", "1-Sep-2020", "1st September 2020"],
            typed => Assert.Equal(new DateOnly(2020, 9, 1), AnswerParser.ParseDate(typed)));

    [Theory]
    [InlineData("05-03-80", TemplateField.DateOfBirth, "05-03-1980")]
    [InlineData("5/3/'06", TemplateField.DateOfBirth, "05-03-2006")]
    [InlineData("5 Mar 21", TemplateField.DateOfJoining, "05-03-2021")]
    public void The_century_of_a_two_digit_year_is_asked(string typed, string field, string example)
    {
        var column = new TemplateColumn(1, "Date", field, ColumnRole.Answer, ColumnKind.Date, true, [], null);

        Assert.True(AnswerParser.Parse(column, typed).IsRefused(out var why, out _));
        Assert.Contains(
            $"please write the year with four digits, for example {example}",
            Assert.IsType<AnswerYearIncomplete>(why).Message.English,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_and_a_signature_give_one_line_each_and_repeated_headings_none()
    {
        var copy = Read(
            Row(2, Anil),
            Row(3, Headings),
            Row(4, "2", "Binu Das", "Inspector", "05-03-1981", "9447012346", "binu@gov.in"),
            Row(5, "Total", "2"),
            Row(7, "", "", "Signature of the Section Head:"));

        Assert.Equal(["Anil Kumar", "Binu Das"], copy.Rows.Select(row => row.Values[TemplateField.Name]));
        Assert.Empty(copy.Rows.SelectMany(row => row.Problems));
        Assert.Equal(
            [
                "Row 5 (“Total 2”) is not an officer's row and was not read.",
                "Row 7 (“Signature of the Section Head:”) is not an officer's row and was not read."
            ],
            copy.Notices.Select(notice => notice.English));
    }

    [Fact]
    public void Headings_may_differ_in_dots_and_case() => Assert.Single(Read(
        TemplateBuilder.Row(
            1,
            TemplateBuilder.Texts(1, 1, "SL NO", "Name of Officer :", "designation", "Date of Birth", "Mobile No", "E-Mail")),
        Row(2, Anil)).Rows);

    [Fact]
    public void Hidden_and_merged_rows_are_named()
    {
        var filled = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, Headings))
            + Row(2, Anil)
            + TemplateBuilder.Row(
                3,
                TemplateBuilder.Texts(3, 0, "2", "Binu Das", "", "05-03-1981", "9447012346", "binu@gov.in"),
                " hidden=\"1\""),
            after: """<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>""")).ToBytes();

        Assert.False(
            TemplateWorkbook.ReadCopy(new MemoryStream(filled), Layout()).IsRefused(out var why, out var copy),
            why?.Message.English);

        Assert.Equal(2, copy.Rows.Count);
        Assert.Contains(copy.Notices, notice => notice.English == "Hidden in Excel, but read: row 3.");
        Assert.Contains(copy.Notices, notice => notice.English.StartsWith("Merged over several rows: C2:C3.", StringComparison.Ordinal));
        Assert.All(copy.Notices, notice => Assert.NotEqual(notice.English, notice.Hindi));
    }

    private static FilledCopy ReadSample(string file)
    {
        Assert.False(
            TemplateWorkbook.ReadCopy(new MemoryStream(CaseFile.Read(file)), TestData.Creation).IsRefused(out var why, out var copy),
            why?.Message.English);
        Assert.NotEmpty(copy.Rows);
        return copy;
    }

    private static FilledCopy Read(params string[] rows)
    {
        var heading = rows[0].StartsWith("<row r=\"1\"", StringComparison.Ordinal)
            ? ""
            : TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, Headings));
        var filled = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(heading + string.Concat(rows))).ToBytes();
        Assert.False(
            TemplateWorkbook.ReadCopy(new MemoryStream(filled), Layout()).IsRefused(out var why, out var copy),
            why?.Message.English);
        return copy;
    }

    private static string Row(int number, params string[] texts) => TemplateBuilder.Row(number, TemplateBuilder.Texts(number, 0, texts));

    private static TemplateLayout Layout()
    {
        var template = new TemplateBuilder()
            .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, Headings))))
            .ToBytes();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out _, out var layout));
        return layout;
    }
}
