using System.IO.Compression;
using System.Text;

namespace BotApp.Support;

/// <summary>PDFs built of objects, with whatever a test puts into them.</summary>
internal static class SamplePdf
{
    /// <summary>Asks to be greeted whenever it is opened.</summary>
    public static byte[] Scripted(string text = "page") => Of(
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\('" + text + "'\\))>>>>");

    public static byte[] Encrypted(string text = "page") => Of($"<</Type/Catalog/Pages 2 0 R/Text({text})>>", "/Encrypt 9 0 R");

    /// <summary>A file with one page, whose first object is the given one.</summary>
    public static byte[] Of(string first, string trailer = "") =>
        Latin1($"%PDF-1.7\n1 0 obj{first}endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + $"3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R{trailer}>>\n%%EOF\n");

    /// <summary>A file with one stream, its dictionary as given.</summary>
    public static byte[] WithStream(string dictionary, byte[] data) =>
        [.. Latin1("%PDF-1.7\n1 0 obj"), .. Latin1(dictionary), .. "stream\r\n"u8, .. data, .. "\nendstream endobj\n%%EOF\n"u8];

    /// <summary>An object stream that holds these objects.</summary>
    public static byte[] WithObjectStream(string objects, string dictionary = "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>") =>
        WithStream(dictionary, Deflate(Latin1("5 0 " + objects)));

    public static byte[] Deflate(byte[] plain)
    {
        using var to = new MemoryStream();
        using (var deflater = new ZLibStream(to, CompressionLevel.Fastest))
        {
            deflater.Write(plain);
        }

        return to.ToArray();
    }

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
