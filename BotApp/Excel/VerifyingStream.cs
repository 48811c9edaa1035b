using System.IO.Hashing;
using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>
/// The unpacked bytes of an entry; throws <see cref="InvalidDataException"/> when length or checksum differ from the zip directory.
/// </summary>
public sealed class VerifyingStream(Stream unpacked, ZipPackageEntry entry) : ReadOnlyStream(entry.Length)
{
    private readonly Crc32 _crc = new();

    /// <summary>The name of the entry in the package.</summary>
    public string Name => entry.Name;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        BytesRead += read;
        _crc.Append(buffer[..read]);
        var ended = read == 0 && buffer.Length > 0;
        if (BytesRead > entry.Length || (ended && (BytesRead < entry.Length || _crc.GetCurrentHashAsUInt32() != entry.Checksum)))
        {
            throw new InvalidDataException(entry.Name);
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
