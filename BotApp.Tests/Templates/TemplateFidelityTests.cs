using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BotApp.Templates;

/// <summary>"Do not change any column in it" (circular ¶3), to the byte.</summary>
[Trait("Size", "fast")]
public sealed partial class TemplateFidelityTests
{
    private static readonly ConcurrentDictionary<(string Name, int Count), Lazy<(
        byte[],
        TemplateLayout,
        IReadOnlyList<TemplateRow>,
        byte[])>> Files =
        new();

    public static TheoryData<string, int> Fillings => TemplateFixtures.WithRows(1, 7);

    public static TheoryData<string, int> SmallFillings => TemplateFixtures.WithRows(7);

    [Theory]
    [MemberData(nameof(Fillings))]
    public void Reading_any_filled_template_returns_the_answers(string name, int count) => AssertReadsBack(name, count);

    [Theory]
    [MemberData(nameof(Fillings))]
    public void Parts_that_do_not_refer_to_data_rows_stay_byte_identical(string name, int count) => AssertOtherPartsStay(name, count);

    [Theory]
    [MemberData(nameof(Fillings))]
    public void The_sheet_changes_only_in_data_rows_and_ranges(string name, int count) => AssertRestOfSheetStays(name, count);

    [Theory]
    [MemberData(nameof(SmallFillings))]
    public void Filling_adds_no_schema_errors(string name, int count)
    {
        var (template, _, _, filled) = Filled(name, count);

        Assert.Empty(SchemaErrors(filled).Except(SchemaErrors(template)));
    }

    [Theory]
    [MemberData(nameof(SmallFillings))]
    public void The_same_rows_give_the_same_bytes(string name, int count)
    {
        var (template, layout) = Load(name);
        var rows = OfficerAnswers.For(layout, count);

        Assert.Equal(Fill(template, layout, rows), Fill(template, layout, rows));
    }

    [Fact]
    public void Entry_names_order_and_times_are_kept_on_a_non_seekable_output()
    {
        var (template, layout) = Load("plain");
        var rows = OfficerAnswers.For(layout, 20);
        using var file = new MemoryStream();
        using (var pipe = new DeflateStream(file, CompressionLevel.NoCompression, leaveOpen: true))
        {
            Assert.False(TemplateWorkbook.Fill(new MemoryStream(template), layout, rows, pipe).IsRefused(out _, out _));
        }

        file.Position = 0;
        using var unpacked = new MemoryStream();
        new DeflateStream(file, CompressionMode.Decompress).CopyTo(unpacked);

        Assert.Equal(Fill(template, layout, rows), unpacked.ToArray());
    }

    internal static void AssertReadsBack(string name, int count)
    {
        var (_, layout, rows, filled) = Filled(name, count);

        Assert.False(
            TemplateWorkbook.ReadRows(new MemoryStream(filled), layout).IsRefused(out var why, out var read),
            why?.Message.English);
        Assert.Equal(
            OfficerAnswers.Lines(layout, rows.Select(row => row.Values)),
            OfficerAnswers.Lines(layout, read!.Select(row => row.Values)));
        Assert.Empty(read!.SelectMany(row => row.Problems).Select(problem => $"{problem.Cell} {problem.Message.English}"));
    }

    internal static void AssertOtherPartsStay(string name, int count)
    {
        var (template, _, _, filled) = Filled(name, count);

        var before = RawEntries(template);
        var after = RawEntries(filled);
        Assert.Equal(before.Select(entry => entry.Name), after.Select(entry => entry.Name));
        var changed = before.Zip(after)
            .Where(pair => !pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes))
            .Select(pair => pair.First.Name);
        Assert.Empty(changed.Except([.. TemplateFixtures.All[name].Touched, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet.xml"]));
        Assert.Equal(before.Select(entry => entry.Time), after.Select(entry => entry.Time));
        Assert.Equal(Comment(template), Comment(filled));
    }

    internal static void AssertRestOfSheetStays(string name, int count)
    {
        var (template, layout, _, filled) = Filled(name, count);

        var moved = layout.FooterRow is null ? 0 : Math.Max(0, layout.FirstDataRow + count - 1 - layout.LastPreparedRow);
        Assert.Equal(
            Skeleton(FormXml(template), layout.FirstDataRow, layout.FooterRow - 1 ?? int.MaxValue, 0),
            Skeleton(FormXml(filled), layout.FirstDataRow, layout.FooterRow - 1 + moved ?? int.MaxValue, moved));
    }

    internal static (byte[] Template, TemplateLayout Layout) Load(string name)
    {
        var template = TemplateFixtures.All[name].File();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out var why, out var layout), why?.Message.English);
        return (template, layout!);
    }

    /// <summary>The filled file, shared by the tests.</summary>
    private static (byte[] Template, TemplateLayout Layout, IReadOnlyList<TemplateRow> Rows, byte[] Filled) Filled(
        string name, int count) =>
        Files.GetOrAdd((name, count), key => new(() =>
        {
            var (template, layout) = Load(key.Name);
            var rows = OfficerAnswers.For(layout, key.Count);
            return (template, layout, rows, Fill(template, layout, rows));
        })).Value;

    internal static byte[] Fill(byte[] template, TemplateLayout layout, IReadOnlyList<TemplateRow> rows)
    {
        using var output = new MemoryStream();
        Assert.False(
            TemplateWorkbook.Fill(new MemoryStream(template), layout, rows, output).IsRefused(out var why, out var written),
            why?.Message.English);
        Assert.Equal(rows.Count, written!.Count);
        return output.ToArray();
    }

    internal static string FormXml(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var entry = zip.GetEntry("xl/worksheets/sheet1.xml") ?? zip.GetEntry("xl/worksheets/sheet.xml")!;
        using var text = new StreamReader(entry.Open());
        return text.ReadToEnd();
    }

    // The packed bytes of an entry, located through the zip directory.
    private static List<(string Name, byte[] Bytes, int Time)> RawEntries(byte[] file)
    {
        var entries = new List<(string, byte[], int)>();
        var end = file.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var at = BitConverter.ToInt32(file, end + 16);
        for (var count = BitConverter.ToUInt16(file, end + 10); count > 0; count--)
        {
            var name = Encoding.UTF8.GetString(file, at + 46, BitConverter.ToUInt16(file, at + 28));
            var local = BitConverter.ToInt32(file, at + 42);
            var data = local + 30 + BitConverter.ToUInt16(file, local + 26) + BitConverter.ToUInt16(file, local + 28);
            entries.Add((name, file[data..(data + BitConverter.ToInt32(file, at + 20))], BitConverter.ToInt32(file, at + 12)));
            at += 46 + BitConverter.ToUInt16(file, at + 28) + BitConverter.ToUInt16(file, at + 30) + BitConverter.ToUInt16(file, at + 32);
        }

        return entries;
    }

    private static string Comment(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Comment;
    }

    // The sheet without data rows, with shifted rows restored and ranges blanked: the part that must be equal in both files.
    private static string Skeleton(string xml, int first, int last, int moved)
    {
        var open = xml.Replace("<x:sheetData />", "<x:sheetData></x:sheetData>", StringComparison.Ordinal);
        var rows = RowElement().Replace(open, match =>
        {
            var number = int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
            return number >= first && number <= last
                ? ""
                : number > last
                    ? NumberInReference().Replace(
                        match.Value,
                        one => $"{one.Groups[1].Value}{int.Parse(
                            one.Groups[2].Value,
                            System.Globalization.CultureInfo.InvariantCulture) - moved}\"")
                    : match.Value;
        });
        rows = AddedMerge().Replace(
            rows,
            match => first > 0
                && int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > first
                && int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) <= last
                ? ""
                : match.Value);
        return Ranges().Replace(FooterFormula().Replace(rows, "f"), "range");
    }

    internal static HashSet<string> SchemaErrors(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(book)
            .Select(error => $"{error.Part?.Uri} {error.Description}")];
    }

    [GeneratedRegex("""<(?:x:)?row r="(?<number>\d+)"(?:[^>]*/>|.*?</(?:x:)?row>)""", RegexOptions.Singleline)]
    private static partial Regex RowElement();

    [GeneratedRegex("( r=\"[A-Z]*)(\\d+)\"")]
    private static partial Regex NumberInReference();

    [GeneratedRegex("""<mergeCell ref="[A-Z]+(\d+):[A-Z]+\1"/>""")]
    private static partial Regex AddedMerge();

    [GeneratedRegex("""(?:ref|sqref|count| id)=['"][A-Z0-9: ]*['"]|(?<=<xm:sqref>)[^<]*""")]
    private static partial Regex Ranges();

    [GeneratedRegex("""(?<=<(?:f|formula)>)[^<]*""")]
    private static partial Regex FooterFormula();
}
