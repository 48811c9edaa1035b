using BotApp.Conversation;
using BotApp.Requests.Attachments;

namespace BotApp.Consolidation.Dispatch;

/// <summary>A scan with its file name in the mail, such as "03 Service Book p1 Anita Nair.pdf".</summary>
public sealed record NamedScan(Attachment Attachment, string Name);

/// <summary>One mail of a batch: letter, manifest, one workbook (index from 0) and scans of its rows.</summary>
public sealed record BatchMailPart(int Number, int Workbook, IReadOnlyList<NamedScan> Scans);

/// <summary>
/// Splits a batch into self-contained mails: each carries letter, manifest and the workbook of its rows, and the scans are distributed
/// in row order. A template with room for few rows gives several workbooks, each with its own mails.
/// </summary>
public static class MailSplitter
{
    // Base64 expands 3 bytes to 4, plus a line break every 76 characters.
    public const double EncodingOverhead = 4.0 / 3 * 78 / 76;

    public static IReadOnlyList<BatchMailPart> SplitIntoMails(IReadOnlyList<BatchLine> lines, string document, MailSplitLimits cut)
    {
        var parts = new List<BatchMailPart>();
        foreach (var (workbook, rows) in lines.Chunk(cut.RowsPerWorkbook).Index())
        {
            foreach (var scans in SplitScans(NameScans(rows, document), cut.FixedBytes, cut.MaxBytes))
            {
                parts.Add(new BatchMailPart(parts.Count + 1, workbook, scans));
            }
        }

        return parts;
    }

    public static IReadOnlyList<NamedScan> NameScans(IEnumerable<BatchLine> lines, string document) =>
    [
        .. from line in lines
           from scan in line.Attachments.Select((attachment, index) => (Attachment: attachment, Page: index + 1))
           select new NamedScan(
               scan.Attachment,
               $"{line.Number:00} {document} p{scan.Page} {ToFileName(line.Maker.Name)}.{Extension(scan.Attachment.Format)}"),
    ];

    /// <param name="fixedBytes">Bytes of letter, workbook and manifest in every part.</param>
    /// <param name="maxBytes">Maximum size of an encoded mail. A single larger scan still gets its own mail.</param>
    public static IReadOnlyList<IReadOnlyList<NamedScan>> SplitScans(IReadOnlyList<NamedScan> scans, long fixedBytes, long maxBytes)
    {
        var room = maxBytes - (long)(fixedBytes * EncodingOverhead);
        var (parts, part, used) = (new List<List<NamedScan>>(), new List<NamedScan>(), 0L);
        foreach (var scan in scans)
        {
            var size = (long)(scan.Attachment.Length * EncodingOverhead) + 500;
            if (part.Count > 0 && used + size > room)
            {
                parts.Add(part);
                (part, used) = ([], 0);
            }

            part.Add(scan);
            used += size;
        }

        parts.Add(part);
        return parts;
    }

    /// <summary>A portable file name.</summary>
    public static string ToFileName(string name)
    {
        var word = string.Concat(name.Normalize().Select(letter =>
            char.IsLetterOrDigit(letter)
                || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark
                ? letter : ' '));
        word = string.Join(' ', word.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return word.Length > 60 ? word[..60].TrimEnd() : word;
    }

    private static string Extension(FileFormat format) => format switch
    {
        FileFormat.Pdf => "pdf",
        FileFormat.Jpeg => "jpg",
        FileFormat.Png => "png",
        _ => "bin",
    };
}
