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

    /// <summary>The beginning of a photo; nothing in the product decodes pictures.</summary>
    public static byte[] Jpeg(string text = "photo") => [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes(text), 0xFF, 0xD9];

    public static byte[] Png(string text = "picture") => [0x89, .. "PNG\r\n\u001A\n"u8, .. Encoding.ASCII.GetBytes(text)];

    public static byte[] Heic() => [.. "\0\0\0\u0018ftypheic"u8, .. new byte[100]];
}
