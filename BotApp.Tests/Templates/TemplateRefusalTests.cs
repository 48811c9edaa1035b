using System.Globalization;
using System.IO.Compression;
using System.Text;
using BotApp.Basics;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>Files that must be refused with the right reason.</summary>
[Trait("Size", "fast")]
public sealed class TemplateRefusalTests
{
    private static readonly byte[] Good = TemplateFixtures.All["plain"].File();

    [Fact]
    public void A_web_page_a_legacy_workbook_and_a_letter_are_refused()
    {
        Assert.IsType<WebPageAsWorkbook>(Refused("<html><table><tr><td>Name</td></tr></table></html>"u8.ToArray()));
        Assert.IsType<WebPageAsWorkbook>(Refused("\uFEFF \n<?xml version=\"1.0\"?>"u8.ToArray()));
        Assert.IsType<LegacyOrEncryptedWorkbook>(Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]]));
        Assert.IsType<NotAWorkbook>(Refused("Name,Designation\nA,B"u8.ToArray()));
        Assert.IsType<NotAWorkbook>(Refused([]));
        Assert.IsType<NotAWorkbook>(Refused(TemplateBuilder.Zip([("word/document.xml", "<document/>"u8.ToArray())])));
        Assert.IsType<NotAWorkbook>(Refused(Changed("xl/workbook.xml", _ => "<document/>")));
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        for (var length = 4; length < Good.Length; length += 97)
        {
            Assert.IsType<DamagedWorkbook>(Refused(Good[..length]));
        }
    }

    public static TheoryData<byte[], string> DamagedFiles => new()
    {
        { Sheet("<row r=\"4\"><c r=\"B4\"><v>NaN</v></c></row>"), "sheet “Form”, cell B4" },
        { Sheet("<row r=\"4\"><c r=\"B4\" t=\"s\"><v>9</v></c></row>"), "sheet “Form”, cell B4" },
        { Sheet("<row r=\"4\"><c r=\"C7\"/></row>"), "sheet “Form”, cell C7" },
        { Sheet("<row r=\"4\"/><row r=\"3\"/>"), "sheet “Form”, row 3" },
        { Sheet("<row r=\"4\"><c></row>"), "the contents of a sheet (sheet1)" },
        { Changed("xl/styles.xml", xml => xml[..40]), "its cell formats" },
        { Changed("xl/workbook.xml", xml => xml[..200]), "its list of sheets" },
        { Good[..(Good.Length / 2)], "it is not complete" },
    };

    [Theory]
    [MemberData(nameof(DamagedFiles))]
    public void A_damaged_file_is_refused_with_the_place_and_what_to_do_in_Excel(byte[] file, string place)
    {
        var why = Assert.IsType<DamagedWorkbook>(Refused(file));

        Assert.Contains(place, why.Message.English, StringComparison.Ordinal);
        Assert.All([why.Message.English, why.Message.Hindi], words =>
        {
            Assert.Contains("“Open and Repair…”", words, StringComparison.Ordinal);
            Assert.Contains("Save As → “Excel Workbook (*.xlsx)”", words, StringComparison.Ordinal);
        });
    }

    private static byte[] Sheet(string rows) => new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(rows)).ToBytes();

    [Fact]
    public void A_file_with_one_changed_byte_is_read_or_refused_without_a_crash()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = Good.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var fault = Record.Exception(() => TemplateWorkbook.Read(new MemoryStream(bytes)));
            Assert.True(fault is null, $"seed {seed}, round {round}: {fault}");
        }
    }

    [Fact]
    public void Damage_in_any_part_of_the_sheet_xml_does_not_crash_the_reader()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var sheet = Text(Good, "xl/worksheets/sheet1.xml");
        for (var round = 0; round < 500; round++)
        {
            var at = random.Next(sheet.Length - 20);
            var broken = sheet.Remove(at, random.Next(1, 12)).Insert(at, random.Next(3) switch { 0 => "9", 1 => "", _ => "\"" });
            var fault = Record.Exception(() => TemplateWorkbook.Read(new MemoryStream(Changed("xl/worksheets/sheet1.xml", _ => broken))));
            Assert.True(fault is null, $"seed {seed}, round {round}: {fault}");
        }
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", null, "macros")]
    [InlineData("xl/any.bin", "application/vnd.ms-office.vbaProject", "macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", null, "links to other files")]
    [InlineData("xl/embeddings/oleObject1.bin", null, "embedded objects")]
    [InlineData("xl/activeX/activeX1.xml", null, "ActiveX controls")]
    [InlineData("xl/connections.xml", null, "data connections")]
    [InlineData("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml", "macros")]
    public void Active_content_is_refused_with_its_name(string part, string? type, string what)
    {
        var file = new TemplateBuilder()
            .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Name", "Age"))))
            .Part(part, "x", type)
            .ToBytes();

        var why = Assert.IsType<ActiveContent>(Refused(file));

        Assert.Equal(what, why.What.English);
        Assert.Contains(why.What.Hindi, why.Message.Hindi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_macros_under_an_xlsx_name_is_refused() =>
        Assert.IsType<ActiveContent>(Refused(Changed(
            "[Content_Types].xml",
            xml => xml.Replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main", StringComparison.Ordinal))));

    [Fact]
    public void An_external_picture_is_refused_and_a_hyperlink_is_accepted()
    {
        static byte[] With(string type) => Changed("xl/_rels/workbook.xml.rels", xml => xml.Replace(
            "</Relationships>",
            $"<Relationship Id=\"rId9\" Type=\"{TemplateBuilder.Relations}/{type}\" Target=\"https://example.org/a\" "
                + "TargetMode=\"External\"/></Relationships>",
            StringComparison.Ordinal));

        Assert.IsType<ActiveContent>(Refused(With("image")));
        Assert.False(TemplateWorkbook.Read(new MemoryStream(With("hyperlink"))).IsRefused(out _, out _));
    }

    [Theory]
    [InlineData("external")]
    [InlineData("EXTERNAL")]
    [InlineData(" External ")]
    [InlineData("Elsewhere")]
    public void An_external_relationship_is_recognised_in_any_spelling_of_its_mode(string mode) =>
        Assert.IsType<ActiveContent>(Refused(Changed("xl/_rels/workbook.xml.rels", xml => xml.Replace(
            "</Relationships>",
            $"<Relationship Id=\"rId9\" Type=\"{TemplateBuilder.Relations}/image\" Target=\"https://example.org/a\" "
                + $"TargetMode=\"{mode}\"/></Relationships>",
            StringComparison.Ordinal))));

    [Theory]
    [InlineData("inlineStr", "<is><t>{0}</t></is>")]
    [InlineData("str", "<v>{0}</v>")]
    [InlineData("n", "<f>{0}</f><v>1</v>")]
    public void A_cell_longer_than_Excel_allows_is_refused_in_words_without_reading_it_whole(string type, string content)
    {
        var random = new Random(7);
        var text = string.Create(8_000_000, random, static (letters, random) =>
        {
            foreach (ref var letter in letters)
            {
                letter = (char)('a' + random.Next(26));
            }
        });
        var sheet = TemplateBuilder.SheetXml($"<row r=\"1\"><c r=\"A1\" t=\"{type}\">{string.Format(
            CultureInfo.InvariantCulture,
            content,
            text)}</c></row>");
        using var file = new MemoryStream(new TemplateBuilder().Sheet("Form", sheet).ToBytes());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(TemplateWorkbook.Read(file).IsRefused(out var why, out _));

        Assert.IsType<CellTooLong>(why);
        Assert.Contains("32,767", why.Message.Hindi, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6_000_000);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1E+400")]
    [InlineData("NaN")]
    public void A_cell_with_a_number_beyond_every_range_is_refused_in_words(string number) => Assert.IsType<DamagedWorkbook>(Refused(
        new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml($"<row r=\"1\"><c r=\"A1\"><v>{number}</v></c></row>")).ToBytes()));

    [Fact]
    public void A_document_type_declaration_is_refused_in_every_part()
    {
        foreach (var part in new[] { "xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "_rels/.rels", "xl/styles.xml" })
        {
            Assert.IsType<DamagedWorkbook>(Refused(Changed(
                part,
                xml => xml.Replace("?>", "?><!DOCTYPE a [<!ENTITY b \"c\">]>", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        Assert.IsType<WorkbookTooLarge>(Refused(With(("xl/media/a.bin", new byte[60 << 20]))));
        Assert.IsType<WorkbookTooLarge>(Refused(With(("xl/media/a.bin", new byte[2 << 20]))));
        Assert.IsType<WorkbookTooLarge>(Refused(With([.. Enumerable.Range(0, 201).Select(at => ($"xl/media/{at}.bin", new byte[1]))])));
        // No single part is too large or too well compressed; noise alone would take seconds to compress.
        var large = new byte[40 << 20];
        var random = new Random(1);
        for (var at = 0; at < large.Length; at += 64 << 10)
        {
            random.NextBytes(large.AsSpan(at, 2 << 10));
        }

        Assert.False(TemplateWorkbook.Read(new MemoryStream(With(("a", large)))).IsRefused(out _, out _));
        Assert.IsType<WorkbookTooLarge>(Refused(With(("a", large), ("b", large), ("c", large))));
    }

    [Fact]
    public void Two_parts_with_the_same_name_are_refused()
    {
        Assert.IsType<DamagedWorkbook>(Refused(With(("xl/a.xml", [1]), ("xl/a.xml", [2]))));
        Assert.IsType<DamagedWorkbook>(Refused(With(("xl/a.xml", [1]), ("XL/A.xml", [2]))));
        Assert.IsType<DamagedWorkbook>(Refused(With(("xl/../../etc/passwd", [1]))));
    }

    [Fact]
    public void A_shared_string_index_out_of_range_is_reported_as_damage()
    {
        var sheet = TemplateBuilder.SheetXml("""<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>0</v></c></row>""");
        var file = new TemplateBuilder().Sheet("Form", sheet).Relation("xl/workbook.xml", "sharedStrings", "sharedStrings.xml")
            .Part("xl/sharedStrings.xml", $"<sst xmlns=\"{TemplateBuilder.Main}\"><si><t>Name</t></si></sst>").ToBytes();

        Assert.IsType<DamagedWorkbook>(Refused(file));
    }

    [Fact]
    public void Too_many_filled_rows_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(2, 20_001)
            .Select(row => $"""<row r="{row}"><c r="A{row}"><v>{row * 7919 % 100_003}</v></c><c r="B{row}"><v>{row * 31}</v></c></row>"""));
        var file = new TemplateBuilder()
            .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Name", "Age")) + rows))
            .ToBytes();
        Assert.IsType<WorkbookTooLarge>(Refused(file));

        var template = new TemplateBuilder()
            .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Name", "Age"))))
            .ToBytes();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out _, out var layout));
        Assert.True(TemplateWorkbook.ReadRows(new MemoryStream(file), layout).IsRefused(out var why, out _));
        Assert.IsType<WorkbookTooLarge>(why);
    }

    [Fact]
    public void A_workbook_without_headings_is_refused()
    {
        Assert.IsType<NoHeaderFound>(Refused(new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml("")).ToBytes()));
        Assert.IsType<NoHeaderFound>(Refused(new TemplateBuilder()
            .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Only a title"))))
            .ToBytes()));
    }

    [Fact]
    public void Data_cells_merged_over_rows_are_refused_with_their_address()
    {
        var sheet = TemplateBuilder.SheetXml(
            TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Name", "Age")),
            after: """<mergeCells count="1"><mergeCell ref="B2:B9"/></mergeCells>""");

        Assert.Equal(new MergedDataCells("Form", "B2:B9"), Refused(new TemplateBuilder().Sheet("Form", sheet).ToBytes()));
    }

    [Fact]
    public void Too_many_merges_lists_or_relationships_are_refused_quickly()
    {
        var merges = string.Concat(Enumerable.Range(1, 30_000).Select(row => $"<mergeCell ref=\"A{row}:B{row * 13 % 7919 + row}\"/>"));
        var lists = string.Concat(Enumerable.Range(1, 3_000)
            .Select(row => $"<dataValidation type=\"list\" "
                + $"sqref=\"A{row * 13 % 7919 + 2}\"><formula1>$Z$1:$Z${row}</formula1></dataValidation>"));
        static byte[] With(string after) =>
            new TemplateBuilder()
                .Sheet("Form", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "Name", "Age")), after: after))
                .ToBytes();

        Assert.IsType<WorkbookTooLarge>(Refused(With($"<mergeCells>{merges}</mergeCells>")));
        Assert.IsType<WorkbookTooLarge>(Refused(With($"<dataValidations>{lists}</dataValidations>")));
        var twice = Changed(
            "xl/_rels/workbook.xml.rels",
            xml => xml.Replace("<Relationship Id=\"rId2\"", "<Relationship Id=\"rId1\"", StringComparison.Ordinal));
        Assert.Null(Record.Exception(() => TemplateWorkbook.Read(new MemoryStream(twice))));
    }

    private static Refusal Refused(byte[] file)
    {
        Assert.True(TemplateWorkbook.Read(new MemoryStream(file)).IsRefused(out var why, out _));
        Assert.NotEmpty(why.Message.English);
        Assert.NotEqual(why.Message.English, why.Message.Hindi);
        return why;
    }

    private static byte[] With(params (string Name, byte[] Content)[] more) => TemplateBuilder.Zip([.. Parts(Good), .. more]);

    private static byte[] Changed(string part, Func<string, string> change) => TemplateBuilder.Zip(Parts(Good).Select(one =>
        one.Name == part ? (one.Name, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(one.Content)))) : one));

    private static string Text(byte[] file, string part) => Encoding.UTF8.GetString(Parts(file).Single(one => one.Name == part).Content);

    private static List<(string Name, byte[] Content)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }
}
