using System.Text;

namespace BotApp.Consolidation.Workbooks;

/// <summary>Copies an XML part token by token, keeping its encoding and byte order mark.</summary>
public static class MarkupPart
{
    private const int BlockLength = 65_536;

    public static void Rewrite(Stream part, Stream output, Action<MarkupReader, TextWriter> rewrite)
    {
        using var text = new StreamReader(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        text.Peek();
        using var writer = new StreamWriter(output, text.CurrentEncoding, BlockLength, leaveOpen: true);
        rewrite(new MarkupReader(text), writer);
    }

    /// <summary>Copies the current token unchanged.</summary>
    public static void Copy(MarkupReader markup, TextWriter output) => output.Write(markup.Raw);
}
