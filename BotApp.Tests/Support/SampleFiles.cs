using System.Text;

namespace BotApp.Support;

/// <summary>Small valid files.</summary>
public static class SampleFiles
{
    /// <param name="bytes">The minimum length.</param>
    public static byte[] Pdf(string text = "Service Book page 1", int bytes = 0) => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 "
            + $"obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n% "
            + $"{text}{new string('.', bytes)}\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>
    /// The segments of a photo up to its frame header: a comment, a table and the size. Nothing in the product decodes pictures.
    /// </summary>
    public static byte[] Jpeg(string text = "photo", int width = 640, int height = 480) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, .. Number(2, text.Length + 2), .. Encoding.ASCII.GetBytes(text),
        0xFF, 0xFF, 0xC4, .. Number(2, 4), 0, 0,
        0xFF, 0xC2, .. Number(2, 8), 8, .. Number(2, height), .. Number(2, width), 1,
        0xFF, 0xD9,
    ];

    /// <summary>The signature and the first chunk of a picture, and a text behind them.</summary>
    public static byte[] Png(string text = "picture", long width = 640, long height = 480) =>
    [
        0x89, .. "PNG\r\n\u001A\n"u8, .. Number(4, 13), .. "IHDR"u8, .. Number(4, width), .. Number(4, height), 8, 2, 0, 0, 0,
        .. Encoding.ASCII.GetBytes(text),
    ];

    public static byte[] Heic() => [.. "\0\0\0\u0018ftypheic"u8, .. new byte[100]];

    private static byte[] Number(int bytes, long value) =>
        [.. Enumerable.Range(1, bytes).Select(place => (byte)(value >> (8 * (bytes - place))))];
}
