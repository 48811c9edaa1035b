using System.IO.Compression;
using System.Text;
using BotApp.Basics;
using BotApp.Excel;
using BotApp.Requests;
using BotApp.Templates;
using BotApp.Uploads;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Consolidation;

[Trait("Size", "fast")]
public sealed class TemplateCaseTests
{
    [Theory]
    [InlineData("A1_note_directly_below_heading.xlsx", 3, "Note: fill in capital letters only")]
    [InlineData(
        "A2_rows_of_hints_below_heading.xlsx",
        5,
        "Required|Help text|As in Service Book|Choose from list|dd-mm-yyyy|10 digits|gov.in only")]
    public void Notes_and_hints_stay_in_a_file_filled_with_any_number_of_people(string file, int firstRow, string kept)
    {
        var (template, layout) = Load(file);
        Assert.Equal((firstRow, 0), (layout.FirstDataRow, layout.ExampleRows));

        foreach (var count in (int[])[1, 2, 25])
        {
            var people = OfficerAnswers.For(layout, count);
            var filled = TemplateFidelityTests.Fill(template, layout, people);
            Assert.Empty(TemplateFidelityTests.SchemaErrors(filled).Except(TemplateFidelityTests.SchemaErrors(template)));
            Assert.All(kept.Split('|'), text => Assert.Contains(text, TemplateFidelityTests.FormXml(filled), StringComparison.Ordinal));
            Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(filled), layout).IsRefused(out _, out var read));
            Assert.Equal(
                OfficerAnswers.Lines(layout, people.Select(row => row.Values)),
                OfficerAnswers.Lines(layout, read.Select(row => row.Values)));
        }
    }

    [Fact]
    public void A_sample_of_few_cells_is_replaced()
    {
        var (template, layout) = Load("A1b_sparse_sample_row.xlsx");

        Assert.Equal((2, 1), (layout.FirstDataRow, layout.ExampleRows));
        Assert.DoesNotContain(
            "A. Sample",
            AllText(TemplateFidelityTests.Fill(template, layout, OfficerAnswers.For(layout, 1))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void People_deleting_the_hints_do_not_lose_their_first_rows()
    {
        var (_, layout) = Load("A2_rows_of_hints_below_heading.xlsx");
        var headings = layout.Columns.Select(column => column.Header).ToArray();
        var filled = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, headings))
            + TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 0, "1", "Anil Kumar", "Inspector", "05-03-1980", "9447012345", "anil@gov.in"))
            + TemplateBuilder.Row(4, TemplateBuilder.Texts(4, 0, "2", "Binu Das", "Inspector", "05-03-1981", "9447012346", "binu@gov.in"))))
                .ToBytes();

        Assert.False(
            TemplateWorkbook.ReadRows(new MemoryStream(filled), layout).IsRefused(out var why, out var rows),
            why?.Message.English);

        Assert.Equal(["Anil Kumar", "Binu Das"], rows.Select(row => row.Values[TemplateField.Name]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Of_400_filled_rows_none_goes_out_and_the_card_says_how_many_are_removed(int people)
    {
        var (template, layout) = Load("A5_already_filled_400_rows.xlsx");
        Assert.Equal(400, layout.ExampleRows);
        Assert.Empty(layout.ExampleTexts);
        var names = Names(template, layout);
        Assert.Equal(400, names.Count);

        var staged = Staged(layout);
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = TemplateCard.Mapping(language, staged, layout, RequestKind.Creation, 1).Json;
            Assert.Contains("400", card, StringComparison.Ordinal);
            Assert.True(Encoding.UTF8.GetByteCount(card) < 20 * 1024, $"{language}: {card.Length} characters");
        }

        using var output = new MemoryStream();
        var rows = OfficerAnswers.For(layout, people);
        Assert.False(TemplateWorkbook.Fill(new MemoryStream(template), layout, rows, output).IsRefused(out _, out _));
        var sent = AllText(output.ToArray());
        Assert.DoesNotContain(names, name => sent.Contains(name, StringComparison.Ordinal));

        Assert.False(TemplateWorkbook.WithoutPeople(template, layout).IsRefused(out _, out var kept));
        Assert.DoesNotContain(names, name => AllText(kept).Contains(name, StringComparison.Ordinal));
        Assert.Equal(TemplateFidelityTests.FormXml(output.ToArray()), TemplateFidelityTests.FormXml(Filled(kept, layout, rows)));
    }

    [Fact]
    public void Samples_leave_no_shared_string_and_no_link_in_a_sent_file()
    {
        const string Strings = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Anil Sample</t></si><si><t>Inspector</t></si></sst>""";
        static string Shared(string cell, int index) => $"""<c r="{cell}" t="s"><v>{index}</v></c>""";
        var template = new TemplateBuilder()
            .Sheet("Form", TemplateBuilder.SheetXml(
                TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Designation", "E-mail"))
                + TemplateBuilder.Row(2, Shared("A2", 0) + Shared("B2", 1) + """<c r="C2" t="inlineStr"><is><t>anil@gov.in</t></is></c>"""),
                after: """<hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>"""))
            .Sheet("Posts", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, Shared("A1", 1))))
            .Relation("xl/worksheets/sheet1.xml", "hyperlink", "mailto:anil@gov.in\" TargetMode=\"External")
            .Relation("xl/workbook.xml", "sharedStrings", "sharedStrings.xml")
            .Part("xl/sharedStrings.xml", Strings, "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml")
                .ToBytes();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out var why, out var layout), why?.Message.English);

        foreach (var count in (int[])[1, 2])
        {
            var filled = TemplateFidelityTests.Fill(template, layout, OfficerAnswers.For(layout, count));
            var text = AllText(filled);
            Assert.DoesNotContain("Anil Sample", text, StringComparison.Ordinal);
            Assert.DoesNotContain("anil@gov.in", text, StringComparison.Ordinal);
            Assert.Contains("<si><t>Inspector</t></si>", text, StringComparison.Ordinal);
            Assert.Empty(TemplateFidelityTests.SchemaErrors(filled).Except(TemplateFidelityTests.SchemaErrors(template)));
        }
    }

    [Fact]
    public void What_samples_share_is_offered_and_never_a_fixed_value()
    {
        string[] sample = ["A. Nair", "Male", "01-01-1980", "a@gov.in", "9447012345", "10234567", "Kochi"];
        var template = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(
                1,
                TemplateBuilder.Texts(1, 1, "Name", "Gender", "Date of birth", "E-mail", "Mobile no.", "SSO-ID", "Commissionerate"))
            + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 2, sample)) + TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 2, sample))))
                .ToBytes();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out _, out var layout));

        Assert.All(layout.Columns, column => Assert.Equal((ColumnRole.Answer, (string?)null), (column.Role, column.Constant)));
        Assert.Equal([null, null, null, null, null, null, "Kochi"], layout.Columns.Select(column => column.Suggested));
        Assert.Contains("All samples have “Kochi”", ColumnText.Summary(layout.Columns[6]).English, StringComparison.Ordinal);
        Assert.Contains(
            "\"Kochi\"",
            TemplateCard.Column(Language.English, Staged(layout), layout.Columns[6]).Json,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_data_row_can_be_set_and_the_rows_above_it_stay()
    {
        var template = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Designation", "Place"))
            + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "alpha", "beta", "gamma")))).ToBytes();

        Assert.False(TemplateWorkbook.Read(new MemoryStream(template), "Form", 1, 3).IsRefused(out _, out var layout));
        Assert.Equal((3, 0), (layout.FirstDataRow, layout.ExampleRows));
        Assert.Contains(
            "gamma",
            AllText(TemplateFidelityTests.Fill(template, layout, OfficerAnswers.For(layout, 2))),
            StringComparison.Ordinal);

        Assert.True(TemplateWorkbook.Read(new MemoryStream(template), "Form", 1, 1).IsRefused(out var why, out _));
        Assert.IsType<DataAboveHeadings>(why);
    }

    private static (byte[] Template, TemplateLayout Layout) Load(string file)
    {
        var template = CaseFile.Read(file);
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out var why, out var layout), why?.Message.English);
        return (template, layout);
    }

    private static StagedWorkbook Staged(TemplateLayout layout)
    {
        var staged = new StagedWorkbook
        {
            Id = Guid.NewGuid(),
            OfficerId = Guid.NewGuid(),
            Name = "form.xlsx",
            ReceivedAt = DateTimeOffset.UnixEpoch
        };
        staged.Map(layout, RequestKind.Creation);
        return staged;
    }

    private static List<string> Names(byte[] file, TemplateLayout layout)
    {
        Assert.False(ExcelWorkbook.Open(new MemoryStream(file)).IsRefused(out _, out var workbook));
        var column = layout.Column(TemplateField.Name)!.Index;
        return [.. WorksheetReader.ReadRows(workbook, workbook.Sheet(layout.SheetName)!)
            .Where(row => row.Number >= layout.FirstDataRow).Select(row => row.TextAt(column)).Where(name => name.Length > 0)];
    }

    private static byte[] Filled(byte[] template, TemplateLayout layout, IReadOnlyList<TemplateRow> rows)
    {
        using var output = new MemoryStream();
        Assert.False(TemplateWorkbook.Fill(new MemoryStream(template), layout, rows, output).IsRefused(out _, out _));
        return output.ToArray();
    }

    private static string AllText(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
