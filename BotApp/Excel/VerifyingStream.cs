using System.IO.Hashing;

namespace BotApp.Excel;

/// <summary>
/// The unpacked bytes of an entry; throws <see cref="InvalidDataException"/> when length or checksum differ from the zip directory.
/// </summary>
public sealed class VerifyingStream(Stream unpacked, ZipPackageEntry entry) : Stream
{
    private readonly Crc32 _crc = new();
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => entry.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _position += read;
        _crc.Append(buffer[..read]);
        var ended = read == 0 && buffer.Length > 0;
        if (_position > entry.Length || (ended && (_position < entry.Length || _crc.GetCurrentHashAsUInt32() != entry.Checksum)))
        {
            throw new InvalidDataException(entry.Name);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
