using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BotApp.Basics;

namespace BotApp.Excel;

/// <summary>
/// A workbook's zip container, validated on reading and copied unchanged: entries that are not replaced keep
/// their packed bytes, names, order and times. Only entries within <see cref="WorkbookLimits"/> are opened.
/// </summary>
public sealed class WorkbookPackage
{
    private readonly Stream _file;
    private readonly byte[] _end;
    private readonly Dictionary<string, ZipPackageEntry> _byName;

    private WorkbookPackage(Stream file, IReadOnlyList<ZipPackageEntry> entries, byte[] end)
    {
        (_file, Entries, _end) = (file, entries, end);
        _byName = entries.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In directory order; names use forward slashes without a leading one.</summary>
    public IReadOnlyList<ZipPackageEntry> Entries { get; }

    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>
    /// Reads the directory and checks every limit; throws <see cref="InvalidDataException"/> when the container is inconsistent.
    /// </summary>
    public static Result<WorkbookPackage> Open(Stream file)
    {
        if (!file.CanSeek)
        {
            if (!TryBuffer(file, out var buffer))
            {
                return TooLarge(new Phrase("more than 100 MB", "100 MB से अधिक"));
            }

            file = buffer;
        }

        if (RefuseOtherFormats(file) is { } foreign)
        {
            return foreign;
        }

        var end = ZipDirectory.FindEnd(file);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        if (count > WorkbookLimits.Entries)
        {
            return TooLarge(new Phrase($"more than {WorkbookLimits.Entries} parts inside", $"भीतर {WorkbookLimits.Entries} से अधिक भाग"));
        }

        var entries = ZipDirectory.Read(file, end, count);
        return RefuseOversized(entries) is { } why ? why : new WorkbookPackage(file, entries, end);
    }

    /// <summary>The unpacked bytes of an entry: limited to the declared length and verified against the checksum.</summary>
    public Stream OpenEntry(string name)
    {
        if (!_byName.TryGetValue(name, out var entry))
        {
            throw new InvalidDataException(name);
        }

        var packed = new SubStream(_file, entry.DataOffset, entry.PackedLength);
        return new VerifyingStream(entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress), entry);
    }

    /// <summary>
    /// Copies the zip with new contents for the named entries. The output is deterministic; <paramref name="output"/> need not be
    /// seekable.
    /// </summary>
    public void CopyTo(Stream output, IReadOnlyDictionary<string, Action<Stream>> replacements)
    {
        var written = new CountingStream(output);
        var records = new Dictionary<ZipPackageEntry, byte[]>();
        foreach (var entry in Entries.OrderBy(entry => entry.HeaderOffset))
        {
            var record = entry.DirectoryRecord.ToArray();
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(42), checked((uint)written.Written));
            if (replacements.TryGetValue(entry.Name, out var write))
            {
                Replace(entry, write, written, record);
            }
            else
            {
                new SubStream(_file, entry.HeaderOffset, entry.End - entry.HeaderOffset).CopyTo(written);
            }

            records.Add(entry, record);
        }

        var directory = written.Written;
        foreach (var entry in Entries)
        {
            written.Write(records[entry]);
        }

        var end = _end.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), checked((uint)(written.Written - directory)));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), checked((uint)directory));
        written.Write(end);
    }

    private void Replace(ZipPackageEntry entry, Action<Stream> write, CountingStream output, byte[] record)
    {
        var header = new byte[entry.DataOffset - entry.HeaderOffset];
        ZipDirectory.ReadAt(_file, entry.HeaderOffset, header);
        header.AsSpan(14, 12).Clear();
        MarkReplaced(header.AsSpan(4));
        output.Write(header);

        var start = output.Written;
        var packed = new GzipBodyStream(output);
        long length;
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var content = new CountingStream(packer);
            write(content);
            length = content.Written;
        }

        var descriptor = new byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, 0x08074B50);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor.AsSpan(4), packed.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor.AsSpan(8), checked((uint)(output.Written - start)));
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor.AsSpan(12), checked((uint)length));
        output.Write(descriptor);

        MarkReplaced(record.AsSpan(6));
        descriptor.AsSpan(4).CopyTo(record.AsSpan(16));
    }

    // Version, flags and method are adjacent in both headers. Lengths follow the content (flag bit 3), so that
    // nothing has to be buffered or patched.
    private static void MarkReplaced(Span<byte> versionFlagsMethod)
    {
        var version = BinaryPrimitives.ReadUInt16LittleEndian(versionFlagsMethod);
        BinaryPrimitives.WriteUInt16LittleEndian(versionFlagsMethod, Math.Max(version, (ushort)20));
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(versionFlagsMethod[2..]);
        BinaryPrimitives.WriteUInt16LittleEndian(versionFlagsMethod[2..], (ushort)((flags & ~0x6) | 0x8));
        BinaryPrimitives.WriteUInt16LittleEndian(versionFlagsMethod[4..], 8);
    }

    private static Refusal? RefuseOtherFormats(Stream file)
    {
        var start = new byte[8];
        file.Position = 0;
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (length == 8 && BinaryPrimitives.ReadUInt64BigEndian(start) == 0xD0CF11E0A1B11AE1)
        {
            return new LegacyOrEncryptedWorkbook();
        }

        if (length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(start) == ZipDirectory.LocalSignature)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(start, 0, length).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('<') ? new WebPageAsWorkbook() : new NotAWorkbook();
    }

    private static WorkbookTooLarge? RefuseOversized(List<ZipPackageEntry> entries)
    {
        if (entries.Any(entry => entry.Length > WorkbookLimits.EntryBytes))
        {
            return TooLarge(new Phrase("a part inside is larger than 50 MB", "भीतर का एक भाग 50 MB से बड़ा"));
        }

        if (entries.Sum(entry => entry.Length) > WorkbookLimits.TotalBytes)
        {
            return TooLarge(new Phrase("more than 100 MB when unpacked", "खोलने पर 100 MB से अधिक"));
        }

        return entries.Any(entry => entry.Length > WorkbookLimits.RatioFrom && entry.Length > WorkbookLimits.Ratio * entry.PackedLength)
            ? TooLarge(new Phrase("its contents expand more than a hundredfold when unpacked", "खोलने पर सामग्री सौ गुना से अधिक बढ़ती"))
            : null;
    }

    private static WorkbookTooLarge TooLarge(Phrase what) => new(what);

    private static bool TryBuffer(Stream file, out MemoryStream buffer)
    {
        buffer = new MemoryStream();
        var block = new byte[81_920];
        for (int read; (read = file.Read(block)) > 0;)
        {
            buffer.Write(block, 0, read);
            if (buffer.Length > WorkbookLimits.TotalBytes)
            {
                return false;
            }
        }

        return true;
    }
}
