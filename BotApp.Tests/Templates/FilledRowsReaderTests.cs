namespace BotApp.Templates;

public sealed class FilledRowsReaderTests
{
    private static readonly byte[] Template = TemplateFixtures.All["plain"].File();

    [Fact]
    public void Each_changed_column_is_reported()
    {
        var filled = Paper("Sl. No.", "Name *", "Designation *", "Date of birth *", "Mobile no.", "", "Remarks", "PAN");

        var why = Assert.IsType<ColumnsDiffer>(Refused(filled));

        Assert.Equal(
            [new("B", "Name of officer *", "Name *"), new("F", "Blood group", null), new("H", null, "PAN")],
            why.Differences);
        Assert.Contains("column B is “Name *” instead of “Name of officer *”", why.Message.English, StringComparison.Ordinal);
        Assert.Contains("स्तंभ H “PAN” जोड़ा गया है", why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_and_capitals_in_a_heading_are_ignored()
    {
        var rows = Rows(Paper(
            "SL.  NO.",
            "Name of officer*".Replace("*", " *", StringComparison.Ordinal),
            "DESIGNATION *",
            " Date of birth *",
            "Mobile no.",
            "Blood group",
            "Remarks"));

        Assert.Empty(rows);
    }

    [Fact]
    public void A_table_moved_down_with_its_heading_is_found()
    {
        var sheet = TemplateBuilder.SheetXml(
            Heading(9) + TemplateBuilder.Row(10, TemplateBuilder.Texts(10, 0, "1", "Anil", "Inspector", "05/03/1980", "9447000000", "O+")));

        var row = Assert.Single(Rows(new TemplateBuilder().Sheet("My copy", sheet).ToBytes()));

        Assert.Equal((10, "Anil", "1980-03-05"), (row.RowNumber, row.Values[TemplateField.Name], row.Values[TemplateField.DateOfBirth]));
        Assert.Empty(row.Problems);
    }

    [Fact]
    public void Rows_above_headings_repeated_in_the_template_s_own_row_are_read()
    {
        var sheet = TemplateBuilder.SheetXml(
            Heading(1) + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "1", "Anil", "Inspector", "05/03/1980"))
            + Heading(3) + TemplateBuilder.Row(4, TemplateBuilder.Texts(4, 0, "2", "Binu", "Inspector", "05/03/1981")));

        Assert.Equal(
            ["Anil", "Binu"],
            Rows(new TemplateBuilder().Sheet("Form", sheet).ToBytes()).Select(row => row.Values[TemplateField.Name]));
    }

    [Fact]
    public void Each_invalid_cell_is_reported_with_address_and_reason()
    {
        var sheet = TemplateBuilder.SheetXml(Heading(3)
            + TemplateBuilder.Row(
                4,
                """<c r="B4"><f>UPPER("anil")</f><v>0</v></c><c r="C4" t="inlineStr"><is><t>Examiner</t></is></c><c r="D4"><v>12031985</v></c><c r="E4"><v>9.447E9</v></c><c r="F4" t="e"><v>#REF!</v></c>""")
            + TemplateBuilder.Row(5, """<c r="A5"><v>2</v></c>""")
            + TemplateBuilder.Row(6, """<c r="C6" t="inlineStr"><is><t>inspector</t></is></c><c r="D6" s="3"><v>29285.4</v></c>"""));

        var rows = Rows(new TemplateBuilder().Sheet("Form", sheet).ToBytes());

        Assert.Equal([4, 6], rows.Select(row => row.RowNumber));
        Assert.Equal(["B4", "C4", "D4", "F4"], rows[0].Problems.Select(problem => problem.Cell));
        Assert.Equal("9447000000", rows[0].Values[TemplateField.Mobile]);
        Assert.Equal(["B6"], rows[1].Problems.Select(problem => problem.Cell));
        Assert.Equal(("Inspector", "1980-03-05"), (rows[1].Values[TemplateField.Designation], rows[1].Values[TemplateField.DateOfBirth]));
        Assert.All(rows.SelectMany(row => row.Problems), problem => Assert.NotEqual(problem.Message.English, problem.Message.Hindi));
    }

    [Fact]
    public void The_footer_is_not_read_as_an_officer()
    {
        var (template, layout) = TemplateFidelityTests.Load("signature below");
        var filled = TemplateFidelityTests.Fill(template, layout, OfficerAnswers.For(layout, 6));
        var signed = TemplateBuilder.Zip(Parts(filled).Select(part => part.Name == "xl/worksheets/sheet1.xml"
            ? (
                part.Name,
                System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(part.Content)
                    .Replace("Place: Kochi", "Place: Kochi, 05-03-2026", StringComparison.Ordinal)))
            : part));

        Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(signed), layout).IsRefused(out _, out var rows));

        Assert.Equal(6, rows.Count);
    }

    [Fact]
    public void A_returned_workbook_may_have_additional_columns()
    {
        var marked = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(
                3,
                TemplateBuilder.Texts(
                    3,
                    1,
                    "Sl. No.",
                    "Name of officer *",
                    "Designation *",
                    "Date of birth *",
                    "Mobile no.",
                    "Blood group",
                    "Remarks",
                    "SSO-ID",
                    "Result"))
            + TemplateBuilder.Row(
                4,
                TemplateBuilder.Texts(4, 0, "1", "Anil", "Inspector", "05-03-1980", "", "", "done", "00123456", "created"))))
                .ToBytes();
        Assert.IsType<ColumnsDiffer>(Refused(marked));

        Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(marked), Layout(), addedColumns: true).IsRefused(out _, out var rows));

        var row = Assert.Single(rows);
        Assert.Equal(
            ("1", "00123456", "created", "done"),
            (row.Values[TemplateField.Serial], row.Values[TemplateField.SsoId], row.Values["Result_I"], row.Values[TemplateField.Remarks]));
    }

    [LibreOfficeFact]
    public async Task A_filled_form_saved_again_by_libreoffice_reads_the_same()
    {
        string[] names = ["plain", "closedxml", "date system 1904", "two-row heading with numbers", "signature below", "table"];
        var forms = names.ToDictionary(name => name, TemplateFidelityTests.Load);
        var rowsOf = forms.ToDictionary(form => form.Key, form => OfficerAnswers.For(form.Value.Layout, 40));

        var saved = await LibreOfficeTests.SaveAgainAsync(forms.ToDictionary(
            form => form.Key, form => TemplateFidelityTests.Fill(form.Value.Template, form.Value.Layout, rowsOf[form.Key])));

        foreach (var (name, (_, layout)) in forms)
        {
            var rows = rowsOf[name];
            Assert.False(
                TemplateWorkbook.ReadRows(new MemoryStream(saved[name]), layout).IsRefused(out var why, out var read),
                $"{name}: {why?.Message.English}");
            Assert.Equal(
                OfficerAnswers.Lines(layout, rows.Select(row => row.Values)),
                OfficerAnswers.Lines(layout, read!.Select(row => row.Values)));
        }
    }

    private static string Heading(int row) => TemplateBuilder.Row(row, TemplateBuilder.Texts(
        row, 1, "Sl. No.", "Name of officer *", "Designation *", "Date of birth *", "Mobile no.", "Blood group", "Remarks"));

    private static byte[] Paper(params string[] headings) =>
        new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 1, headings))))
            .ToBytes();

    private static TemplateLayout Layout()
    {
        Assert.False(TemplateWorkbook.Read(new MemoryStream(Template)).IsRefused(out _, out var layout));
        return layout;
    }

    private static IReadOnlyList<FilledRow> Rows(byte[] filled)
    {
        Assert.False(
            TemplateWorkbook.ReadRows(new MemoryStream(filled), Layout()).IsRefused(out var why, out var rows),
            why?.Message.English);
        return rows!;
    }

    private static Basics.Refusal Refused(byte[] filled)
    {
        Assert.True(TemplateWorkbook.ReadRows(new MemoryStream(filled), Layout()).IsRefused(out var why, out _));
        return why;
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] file)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }
}
