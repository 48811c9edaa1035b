using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>Counts the bytes written, for outputs that do not report a position.</summary>
public sealed class CountingStream(Stream output) : WriteOnlyStream
{
    public long Written { get; private set; }

    public override long Length => Written;

    public override long Position
    {
        get => Written;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        output.Write(buffer);
        Written += buffer.Length;
    }

    public override void Flush() => output.Flush();
}
