using BotApp.Basics;

namespace BotApp.Consolidation.Contents;

/// <summary>A file of a batch that can be opened through a link.</summary>
public enum BatchFile
{
    Workbook,
    CoveringLetter,
    ResultsSheet,

    /// <summary>A mail to Saksham Seva with workbook and scans, for the computer cell to send from its own mailbox.</summary>
    SakshamSevaMail,
}

/// <summary>Names one file of one batch in a link; workbooks and mails have numbered parts, from 1.</summary>
public sealed record BatchFileKey(Guid Batch, BatchFile File, int Part)
{
    public const string Prefix = "batch";

    public static BatchFileKey? Parse(string key) =>
        key.Split('/') is [Prefix, var batch, var file, var part]
        && Guid.TryParseExact(batch, "N", out var id)
        && Enum.TryParse<BatchFile>(file, out var kind) && Enum.IsDefined(kind)
        && int.TryParse(part, out var number) && number >= 1
            ? new BatchFileKey(id, kind, number)
            : null;

    public override string ToString() => $"{Prefix}/{Batch:N}/{File}/{Part}";
}

public static class BatchFileText
{
    public static Phrase DisplayText(this BatchFile file) => file switch
    {
        BatchFile.Workbook => new("Workbook (.xlsx)", "कार्यपुस्तिका (.xlsx)"),
        BatchFile.CoveringLetter => new("Covering letter (.docx)", "अग्रेषण पत्र (.docx)"),
        BatchFile.ResultsSheet => new("Results sheet (.xlsx)", "परिणाम पत्रक (.xlsx)"),
        BatchFile.SakshamSevaMail => new("Mail to Saksham Seva (.eml)", "सक्षम सेवा हेतु मेल (.eml)"),
    };
}
