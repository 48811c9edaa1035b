using BotApp.Requests.Attachments.Screening;
using BotApp.Support;

namespace BotApp.Requests.Attachments;

[Trait("Size", "fast")]
public sealed class PdfScannerTests
{
    private const string Action = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

    [Fact]
    public void A_plain_scan_has_no_warnings()
    {
        byte[][] plain =
        [
            SampleFiles.Pdf(),
            // A destination to begin with, bookmarks, and an image behind them.
            SamplePdf.Of(
                "<</Type/Catalog/OpenAction[3 0 R/FitH null]/Outlines 4 0 R/AcroForm<</Fields[]>>>>endobj 4 0 obj<</First 5 0 R>>"),
            [.. SamplePdf.Of("<</First 5 0 R>>"), .. SamplePdf.WithStream("<</Type/XObject/Filter/FlateDecode>>", Noise(40_000, seed: 1))],
            // The table of objects is compressed with a predictor.
            SamplePdf.WithStream("<</Type/XRef/Filter/FlateDecode/DecodeParms<</Predictor 12>>>>", SamplePdf.Deflate(new byte[900])),
            SamplePdf.WithObjectStream("<</Type/Page/Parent 2 0 R>>"),
            // Words in the text of a page are no names.
            SamplePdf.WithStream("<<>>", SamplePdf.Latin1("BT (JavaScript Launch Encrypt) Tj ET")),
        ];

        Assert.All(plain, file => Assert.Equal(PdfWarnings.None, PdfScanner.Scan(file)));
    }

    [Theory]
    [InlineData(Action, PdfWarnings.Script)]
    [InlineData("<</S/Launch/F(setup.exe)>>", PdfWarnings.Launch)]
    [InlineData("<</S/GoToR/F(other.pdf)>>", PdfWarnings.Launch)]
    [InlineData("<</S/SubmitForm/F(https://example.org)>>", PdfWarnings.Launch)]
    [InlineData("<</Names<</EmbeddedFiles 4 0 R>>>>", PdfWarnings.EmbeddedFile)]
    [InlineData("<</Type/EmbeddedFile>>", PdfWarnings.EmbeddedFile)]
    [InlineData("<</Subtype/RichMedia>>", PdfWarnings.EmbeddedFile)]
    [InlineData("<</Type/Catalog/OpenAction 7 0 R>>", PdfWarnings.ActsWhenOpened)]
    [InlineData("<</Type/Catalog/OpenAction<</S/Named/N/Print>>>>", PdfWarnings.ActsWhenOpened)]
    [InlineData("<</Type/Page/AA <</O 7 0 R>>>>", PdfWarnings.ActsWhenOpened)]
    [InlineData("<</AcroForm<</XFA 7 0 R>>>>", PdfWarnings.DynamicForm)]
    [InlineData("<</AcroForm<</XFA [ (template) 7 0 R]>>>>", PdfWarnings.DynamicForm)]
    [InlineData("<</Encrypt 7 0 R>>", PdfWarnings.Encrypted)]
    [InlineData("<</S/#4aava#53cript>>", PdfWarnings.Script)]
    [InlineData("<</S/#4C#61#75#6E#63#68>>", PdfWarnings.Launch)]
    [InlineData("<</Open#41ction%hidden\n%hidden\r7%\n0%\n R>>", PdfWarnings.ActsWhenOpened)]
    public void What_a_scanned_page_never_needs_is_found_in_the_open_and_in_object_streams(string item, PdfWarnings expected)
    {
        Assert.Equal(expected, PdfScanner.Scan(SamplePdf.Of(item)));
        Assert.Equal(expected, PdfScanner.Scan(SamplePdf.WithObjectStream(item)));
    }

    [Fact]
    public void Several_findings_are_all_reported() => Assert.Equal(
        PdfWarnings.Script | PdfWarnings.ActsWhenOpened | PdfWarnings.EmbeddedFile,
        PdfScanner.Scan([.. SamplePdf.Scripted(), .. SamplePdf.WithObjectStream("<</Type/EmbeddedFile>>")]));

    [Theory]
    [InlineData("<</N 1/First 4/Filter/FlateDecode>>")]
    [InlineData("<</First 4/Filter[/FlateDecode]/Extends 9 0 R>>")]
    [InlineData("<</Type/#4fbjStm/#46irst 4/Filter/Fl>>")]
    [InlineData("<</Note(endobj stream \\) (nested) endstream)/First 4%>>stream\n/Filter/FlateDecode>>")]
    public void An_object_stream_is_recognized_whatever_its_dictionary_looks_like(string dictionary) =>
        Assert.Equal(PdfWarnings.Script, PdfScanner.Scan(SamplePdf.WithObjectStream(Action, dictionary)));

    [Fact]
    public void Objects_within_the_data_of_another_stream_are_found() =>
        Assert.Equal(
            PdfWarnings.Script,
            PdfScanner.Scan(SamplePdf.WithStream("<<>>", SamplePdf.Latin1($"(stream\n 4 0 obj{Action}endobj"))));

    [Fact]
    public void White_space_does_not_hide_an_action() => Assert.Equal(
        PdfWarnings.ActsWhenOpened, PdfScanner.Scan(SamplePdf.Of($"<</OpenAction{new string(' ', 5_000)}7 0 R>>")));

    [Theory]
    [InlineData("<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>")]
    [InlineData("<</Type/ObjStm/Filter/LZWDecode>>")]
    [InlineData("<</Type/ObjStm/Filter[/FlateDecode/FlateDecode]>>")]
    [InlineData("<</Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>>>")]
    public void An_object_stream_compressed_in_an_unusual_way_is_reported_as_unreadable(string dictionary) =>
        Assert.Equal(PdfWarnings.Unreadable, PdfScanner.Scan(SamplePdf.WithObjectStream("<<>>", dictionary)));

    [Fact]
    public void A_damaged_object_stream_is_reported_and_what_comes_before_the_damage_is_searched()
    {
        var file = SamplePdf.WithObjectStream(Action + new string('x', 300) + Convert.ToBase64String(Noise(60_000, seed: 2)));
        var data = file.AsSpan().IndexOf("stream\r\n"u8);
        file.AsSpan(data + 40_000, 2_000).Fill(0xFF);

        Assert.Equal(PdfWarnings.Script | PdfWarnings.Unreadable, PdfScanner.Scan(file));
    }

    [Fact]
    public void An_encrypted_file_is_only_reported_as_encrypted() => Assert.Equal(
        PdfWarnings.Encrypted,
        PdfScanner.Scan([
            .. SamplePdf.WithStream("<</Type/ObjStm/Filter/FlateDecode>>", Noise(500, seed: 3)), .. SamplePdf.Encrypted(),
        ]));

    [Fact]
    public void Inflating_ends_at_the_limits_of_size_and_number()
    {
        var bomb = SamplePdf.WithObjectStream(new string(' ', PdfScanner.MaxInflatedBytes + 20_000) + Action);
        Assert.True(bomb.Length < 100_000);
        Assert.Equal(PdfWarnings.Unreadable, PdfScanner.Scan(bomb));

        var one = SamplePdf.WithObjectStream("<<>>");
        Assert.Equal(PdfWarnings.None, PdfScanner.Scan(Repeat(one, PdfScanner.MaxObjectStreams)));
        Assert.Equal(PdfWarnings.Unreadable, PdfScanner.Scan(Repeat(one, PdfScanner.MaxObjectStreams + 1)));
    }

    /// <summary>Each of these would be read to its end from every object or name, if nothing counted what was read already.</summary>
    [Theory]
    [InlineData("obj<<(", true)]
    [InlineData("obj%", true)]
    [InlineData("obj<<>>%", true)]
    [InlineData("obj<</First 4/Filter/FlateDecode>>stream\n", true)]
    [InlineData("/AA%", true)]
    [InlineData("/OpenAction(", false)]
    [InlineData("/", false)]
    public void Overlapping_objects_are_read_once(string part, bool warns) => Assert.Equal(
        warns, PdfScanner.Scan(Repeat(SamplePdf.Latin1(part), 2_000_000 / part.Length)) is not PdfWarnings.None);

    [Fact]
    public void Random_bytes_around_a_script_neither_hide_it_nor_fail()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] parts =
        [
            "obj", "endobj", "stream\n", "endstream", "<<", ">>", "(", ")", "\\", "%", "\r", "/First", "/ObjStm", "/Filter", "/FlateDecode",
            "#", "#4", "/AA", "/XFA", "/OpenAction", "[", "7 0 R", "<", "\0",
        ];
        for (var round = 0; round < 3_000; round++)
        {
            byte[] Mess() => [.. Enumerable.Range(0, random.Next(12)).SelectMany(_ => random.Next(4) == 0
                ? Noise(random.Next(40), random.Next())
                : SamplePdf.Latin1(parts[random.Next(parts.Length)]))];
            byte[] file = [.. Mess(), .. "/Java#53cript "u8, .. Mess()];

            Assert.True(PdfScanner.Scan(file).HasFlag(PdfWarnings.Script), $"Seed {seed}, round {round}: {Convert.ToHexString(file)}");
            PdfScanner.Scan(file[..random.Next(file.Length)]);
        }
    }

    [Fact]
    public void A_compressed_stream_that_asks_for_a_dictionary_is_reported_as_unreadable()
    {
        var file = SamplePdf.WithObjectStream(Action);
        var header = file.AsSpan().IndexOf("stream\r\n"u8) + "stream\r\n".Length;
        // The flag and a check sum that fits it (RFC 1950, 2.2).
        file[header + 1] = 0x7D;

        Assert.True(PdfScanner.Scan(file).HasFlag(PdfWarnings.Unreadable));
    }

    [Fact]
    public void A_changed_or_cut_file_does_not_fail()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        byte[] whole = [.. SamplePdf.Scripted(), .. SamplePdf.WithObjectStream(Action), .. SamplePdf.Encrypted()];
        for (var round = 0; round < 3_000; round++)
        {
            var file = whole[..random.Next(1, whole.Length)];
            for (var change = random.Next(6); change > 0; change--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            var fault = Record.Exception(() => PdfScanner.Scan(file));
            Assert.True(fault is null, $"Seed {seed}, round {round}: {fault} {Convert.ToHexString(file)}");
        }
    }

    private static byte[] Repeat(byte[] part, int times) => [.. Enumerable.Repeat(part, times).SelectMany(bytes => bytes)];

    private static byte[] Noise(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
