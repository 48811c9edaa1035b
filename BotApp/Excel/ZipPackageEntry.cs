namespace BotApp.Excel;

/// <summary>
/// A zip entry as described by the central directory; offsets and lengths in bytes. <see cref="DirectoryRecord"/> is the raw record.
/// </summary>
public sealed record ZipPackageEntry(
    string Name,
    int Method,
    uint Checksum,
    long PackedLength,
    long Length,
    long HeaderOffset,
    ReadOnlyMemory<byte> DirectoryRecord)
{
    /// <summary>The offset of the packed bytes; known after reading the local header.</summary>
    public long DataOffset { get; init; }

    /// <summary>The offset of the next entry or the directory; everything before it belongs to this entry.</summary>
    public long End { get; init; }
}
