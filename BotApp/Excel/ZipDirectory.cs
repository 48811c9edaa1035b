using System.Buffers.Binary;
using System.Text;

namespace BotApp.Excel;

/// <summary>
/// Reads and validates a zip's central directory (APPNOTE.TXT 4.3); throws <see cref="InvalidDataException"/> when it is inconsistent
/// with the file.
/// </summary>
public static class ZipDirectory
{
    public const uint LocalSignature = 0x04034B50;
    private const uint DirectorySignature = 0x02014B50;
    private const uint EndSignature = 0x06054B50;
    private const int LocalHeaderLength = 30;
    private const int DirectoryHeaderLength = 46;
    private const int EndLength = 22;

    /// <summary>The end-of-central-directory record.</summary>
    public static byte[] FindEnd(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + ushort.MaxValue)];
        ReadAt(file, file.Length - tail.Length, tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndSignature
                && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == tail.Length)
            {
                return tail[at..];
            }
        }

        throw new InvalidDataException("zip");
    }

    /// <summary>All entries in directory order; names must be unique, and entries must neither overlap nor exceed the file.</summary>
    public static List<ZipPackageEntry> Read(Stream file, byte[] end, int count)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (offset + (long)length != file.Length - end.Length || length > WorkbookLimits.Entries * 0x1_0000)
        {
            throw new InvalidDataException("zip");
        }

        var directory = new byte[length];
        ReadAt(file, offset, directory);
        var entries = new List<ZipPackageEntry>(count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var entry = ReadRecord(directory.AsMemory(at));
            entries.Add(entry);
            at += entry.DirectoryRecord.Length;
        }

        if (at != directory.Length || entries.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() != count)
        {
            throw new InvalidDataException("zip");
        }

        return Locate(file, entries, offset);
    }

    private static ZipPackageEntry ReadRecord(ReadOnlyMemory<byte> directory)
    {
        var record = directory.Span;
        if (record.Length < DirectoryHeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(record) != DirectorySignature)
        {
            throw new InvalidDataException("zip");
        }

        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(record[28..]);
        var length = DirectoryHeaderLength + nameLength
            + BinaryPrimitives.ReadUInt16LittleEndian(record[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(record[32..]);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(record[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        if (length > record.Length || (flags & 0x1) != 0 || method is not (0 or 8))
        {
            throw new InvalidDataException("zip");
        }

        var name = Encoding.UTF8.GetString(record.Slice(DirectoryHeaderLength, nameLength)).Replace('\\', '/').TrimStart('/');
        if (name.Split('/').Contains(".."))
        {
            throw new InvalidDataException("zip");
        }

        return new ZipPackageEntry(
            name,
            method,
            BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[42..]),
            directory[..length]);
    }

    // Entries must be contiguous from the first byte, without overlap, under the same names as in the directory.
    private static List<ZipPackageEntry> Locate(Stream file, List<ZipPackageEntry> entries, long directoryOffset)
    {
        var located = new Dictionary<string, ZipPackageEntry>(StringComparer.OrdinalIgnoreCase);
        var end = directoryOffset;
        var header = new byte[LocalHeaderLength];
        foreach (var entry in entries.OrderByDescending(entry => entry.HeaderOffset))
        {
            ReadAt(file, entry.HeaderOffset, header);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26));
            var name = new byte[nameLength];
            ReadAt(file, entry.HeaderOffset + LocalHeaderLength, name);
            var data = entry.HeaderOffset + LocalHeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature
                || !entry.DirectoryRecord.Span.Slice(DirectoryHeaderLength).StartsWith(name)
                || data + entry.PackedLength > end)
            {
                throw new InvalidDataException(entry.Name);
            }

            located.Add(entry.Name, entry with { DataOffset = data, End = end });
            end = entry.HeaderOffset;
        }

        return end == 0 ? [.. entries.Select(entry => located[entry.Name])] : throw new InvalidDataException("zip");
    }

    /// <summary>Fills the span from the given offset; throws when the file is shorter.</summary>
    public static void ReadAt(Stream file, long offset, Span<byte> into)
    {
        if (offset < 0 || offset + into.Length > file.Length)
        {
            throw new InvalidDataException("zip");
        }

        file.Position = offset;
        file.ReadExactly(into);
    }
}
