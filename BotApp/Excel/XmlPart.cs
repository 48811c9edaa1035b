using System.Text;

namespace BotApp.Excel;

/// <summary>Copies an XML part token by token, keeping its encoding and byte order mark.</summary>
public static class XmlPart
{
    private const int BlockLength = 65_536;

    public static void Rewrite(Stream part, Stream output, Action<XmlTokenReader, TextWriter> rewrite)
    {
        using var text = new StreamReader(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        text.Peek();
        using var writer = new StreamWriter(output, text.CurrentEncoding, BlockLength, leaveOpen: true);
        rewrite(new XmlTokenReader(text), writer);
    }

    /// <summary>Copies the current token unchanged.</summary>
    public static void Copy(XmlTokenReader markup, TextWriter output) => output.Write(markup.Raw);
}
