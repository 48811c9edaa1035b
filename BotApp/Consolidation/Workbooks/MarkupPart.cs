using System.Text;

namespace BotApp.Consolidation.Workbooks;

/// <summary>Copies an XML part piece by piece in its own encoding, with or without byte order mark as it was.</summary>
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

    /// <summary>Copies the current piece as it stands.</summary>
    public static void Copy(MarkupReader markup, TextWriter output) => output.Write(markup.Raw);
}
