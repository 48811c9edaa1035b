using System.Buffers.Binary;
using UglyToad.PdfPig;

namespace BotApp.Simulator;

[Trait("Size", "fast")]
public sealed class SampleScansTests
{
    private static readonly Person Anjali = new(
        Guid.Parse("5eed0001-79d5-4c4e-8128-57b1047a8387"),
        "Anjali (Menon) Pulickal",
        "Inspector",
        "Ernakulam Division",
        "",
        null,
        ["Officer"]);

    [Fact]
    public void The_Service_Book_page_names_the_officer_who_sends_it()
    {
        using var pdf = PdfDocument.Open(Bytes("Service Book page 1.pdf"));

        var text = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value));
        Assert.Contains("Anjali (Menon) Pulickal", text, StringComparison.Ordinal);
        Assert.Contains("DATE OF BIRTH", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_photo_is_a_valid_JPEG_and_the_picture_a_valid_PNG()
    {
        var jpeg = Bytes("Service Book page 1.jpg");
        var png = Bytes("Service Book page 2.png");

        Assert.Equal([0xFF, 0xD8, 0xFF], jpeg[..3]);
        Assert.Equal([0xFF, 0xD9], jpeg[^2..]);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        // The CRC-32 of an empty IEND chunk is fixed by the standard (ISO/IEC 15948).
        Assert.Equal(0xAE426082u, BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(png.Length - 4)));
    }

    [Fact]
    public void Valid_samples_are_small_and_have_a_thumbnail()
    {
        var good = SampleScans.All.Where(scan => !scan.IsWrong).ToList();

        Assert.Equal(6, good.Count);
        Assert.All(good, scan => Assert.InRange(scan.Draw(Anjali).Length, 1, 400_000));
        Assert.All(good, scan => Assert.NotEmpty(scan.Lines!(Anjali)));
    }

    [Fact]
    public void One_sample_is_larger_than_the_office_accepts()
    {
        Assert.True(Bytes("Service Book, 12 MB.pdf").Length > new Storage.DocumentsOptions().MaxBytes);
    }

    private static byte[] Bytes(string name) => SampleScans.Find(name)!.Draw(Anjali);
}
