using CsvHelper;

namespace BotApp.Consolidation.Dispatch;

/// <summary>
/// The manifest: part, file name, size in bytes and SHA-256 (hexadecimal) of every attachment of the batch, as UTF-8 CSV with a byte order
/// mark, so that Excel shows names in Hindi.
/// </summary>
public static class ManifestCsv
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { WriteByteOrderMark = true };

    public static byte[] Write(
        string batchNumber,
        IEnumerable<BatchMailPart> parts,
        IReadOnlyList<MailAttachment> inEveryPart,
        IReadOnlyList<MailAttachment> workbooks)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Format, true))
        {
            csv.WriteRecord("batch", "part", "file", "bytes", "sha256");
            foreach (var part in parts)
            {
                foreach (var attached in (IEnumerable<MailAttachment>)[workbooks[part.Workbook], .. inEveryPart])
                {
                    Line(csv, part.Number, attached.Name, attached.Content.LongLength, attached.Sha256);
                }

                foreach (var scan in part.Scans)
                {
                    Line(csv, part.Number, scan.Name, scan.Attachment.Length, scan.Attachment.Sha256);
                }
            }
        }

        return file.ToArray();

        void Line(CsvWriter csv, int part, string name, long length, string sha256)
        {
            csv.WriteField(batchNumber);
            csv.WriteField(part);
            csv.WriteField(name);
            csv.WriteField(length);
            csv.WriteField(sha256);
            csv.EndRecord();
        }
    }
}
