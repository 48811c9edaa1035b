namespace BotApp.Consolidation.Workbooks;

/// <summary>One file inside a workbook as the zip's directory tells it; offsets and lengths in bytes. <see cref="DirectoryRecord"/> is the raw record.</summary>
public sealed record PackageEntry(
    string Name,
    int Method,
    uint Checksum,
    long PackedLength,
    long Length,
    long HeaderOffset,
    ReadOnlyMemory<byte> DirectoryRecord)
{
    /// <summary>Where the packed bytes begin; known once the local header was read.</summary>
    public long DataOffset { get; init; }

    /// <summary>Where the next entry or the directory begins: everything up to there belongs to this one.</summary>
    public long End { get; init; }
}
