using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>A section of a seekable stream; several can be read alternately, because each keeps its own position.</summary>
public sealed class SubStream(Stream whole, long offset, long length) : ReadOnlyStream(length)
{
    public override int Read(Span<byte> buffer)
    {
        whole.Position = offset + BytesRead;
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, Length - BytesRead)]);
        BytesRead += read;
        return read;
    }
}
