using System.Buffers.Binary;
using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>
/// Strips header and trailer from a gzip stream (RFC 1952) and passes on the deflated bytes, as a zip entry stores them.
/// The gzip trailer already contains the CRC-32 the zip needs, which saves a pass over the data.
/// </summary>
public sealed class GzipBodyStream(Stream output) : WriteOnlyStream
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;

    // The last bytes seen may be the trailer, so they are held back until more follow.
    private readonly byte[] _held = new byte[TrailerLength];
    private int _holding;
    private int _header = HeaderLength;

    /// <summary>CRC-32 of the uncompressed data; valid once the gzip stream is closed.</summary>
    public uint Checksum => BinaryPrimitives.ReadUInt32LittleEndian(_held);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var header = Math.Min(_header, buffer.Length);
        _header -= header;
        buffer = buffer[header..];

        var leaving = Math.Max(0, _holding + buffer.Length - TrailerLength);
        var fromHeld = Math.Min(leaving, _holding);
        output.Write(_held.AsSpan(0, fromHeld));
        output.Write(buffer[..(leaving - fromHeld)]);

        _held.AsSpan(fromHeld, _holding - fromHeld).CopyTo(_held);
        _holding -= fromHeld;
        buffer[(leaving - fromHeld)..].CopyTo(_held.AsSpan(_holding));
        _holding += buffer.Length - (leaving - fromHeld);
    }

    public override void Flush() => output.Flush();
}
