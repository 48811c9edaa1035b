using System.IO.Compression;

namespace BotApp.Consolidation.Dispatch;

/// <summary>Replaces the time stamps of a document's package entries, so that the same letter is the same bytes on every retry.</summary>
internal static class DocxTimestamps
{
    public static byte[] Fix(byte[] package, DateOnly day)
    {
        using var file = new MemoryStream();
        using (var dated = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var written = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        {
            foreach (var entry in written.Entries)
            {
                var copy = dated.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return file.ToArray();
    }
}
