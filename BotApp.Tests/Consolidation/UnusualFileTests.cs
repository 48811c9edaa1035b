using System.Text;
using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Consolidation;

[Trait("Size", "fast")]
public sealed class UnusualFileTests
{
    [Fact]
    public void A_part_that_nobody_reads_is_not_judged_and_stays_as_it_is()
    {
        var file = CaseFile.Read("A6_customxml_us_ascii.xlsx");

        Assert.False(TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out var why, out var layout), why?.Message.English);
        TemplateFidelityTests.Fill(file, layout, OfficerAnswers.For(layout, 3));
    }

    [Fact]
    public void A_broken_heading_is_refused_with_its_sheet_and_cell()
    {
        var why = Refused(CaseFile.Read("A7_half_surrogate_escape.xlsx"));

        Assert.Equal("C1", Assert.IsType<BrokenHeading>(why).Cell);
        Assert.Contains("cell C1", why.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_character_in_one_answer_concerns_that_cell_only()
    {
        Assert.False(TemplateWorkbook.Read(new MemoryStream(Form())).IsRefused(out _, out var layout));
        var filled = Form(
            TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, "Anil_xD83D_", "Inspector"))
                + TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 0, "Binu", "Inspector")));

        Assert.False(
            TemplateWorkbook.ReadRows(new MemoryStream(filled), layout).IsRefused(out var why, out var rows),
            why?.Message.English);

        Assert.Equal(["A2"], rows.SelectMany(row => row.Problems).Select(problem => problem.Cell));
    }

    [Theory]
    [InlineData(
        "customXml/_rels/item1.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"urn:label\" "
            + "Target=\"https://label.example/\" TargetMode=\"External\"/></Relationships>")]
    [InlineData("customXml/item1.xml", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\u0093</a>")]
    [InlineData("customXml/item2.xml", "no xml at all")]
    [InlineData("docProps/custom.xml", "<?xml version=\"1.0\" encoding=\"x-unknown\"?><a/>")]
    public void Odd_parts_beside_the_workbook_are_accepted(string part, string content)
    {
        var file = new TemplateBuilder().Sheet("Form", Sheet("")).Part(part, Encoding.Latin1.GetBytes(content)).ToBytes();

        Assert.False(TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out var why, out var layout), why?.Message.English);
        TemplateFidelityTests.Fill(file, layout, OfficerAnswers.For(layout, 2));
    }

    [Fact]
    public void A_link_to_another_file_is_refused_with_its_cell_and_the_way_out_in_Excel()
    {
        var file = new TemplateBuilder()
            .Sheet("Form", Sheet(TemplateBuilder.Row(5, """<c r="B5"><f>[1]Staff!A1</f><v>0</v></c>""")))
            .Part("xl/externalLinks/externalLink1.xml", $"<externalLink xmlns=\"{TemplateBuilder.Main}\"/>").ToBytes();

        var message = Refused(file).Message;

        Assert.Equal(
            "The workbook contains links to other files (sheet “Form”, cell B5), which cannot be accepted. "
                + "In Excel: Data → Edit Links → Break Link; then save as .xlsx and send it again.",
            message.English);
        Assert.Contains("शीट “Form”, कक्ष B5", message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embedded_object_is_refused_with_its_sheet()
    {
        var file = new TemplateBuilder().Sheet("Cover", Sheet("")).Sheet("Form", Sheet(""))
            .Relation("xl/worksheets/sheet2.xml", "oleObject", "../embeddings/oleObject1.bin")
            .Part("xl/embeddings/oleObject1.bin", "x").ToBytes();

        Assert.Contains("embedded objects (sheet “Form”)", Refused(file).Message.English, StringComparison.Ordinal);
    }

    private static Refusal Refused(byte[] file)
    {
        Assert.True(TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out var why, out _));
        return why;
    }

    private static byte[] Form(string rows = "") => new TemplateBuilder().Sheet("Form", Sheet(rows)).ToBytes();

    private static string Sheet(string rows) =>
        TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, "Name", "Designation")) + rows);
}
