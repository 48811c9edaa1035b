namespace BotApp.Consolidation.Workbooks;

/// <summary>Passes bytes on, and knows their checksum and number when it is closed; closing it closes the target.</summary>
public sealed class ChecksumStream(Stream target) : Stream
{
    private Crc32 _crc = new();
    private long _length;

    public uint Checksum => _crc.Value;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _crc.Add(buffer);
        _length += buffer.Length;
        target.Write(buffer);
    }

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            target.Dispose();
        }

        base.Dispose(disposing);
    }
}
