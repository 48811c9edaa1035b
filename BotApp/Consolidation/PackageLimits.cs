namespace BotApp.Consolidation;

/// <summary>How large a workbook from a chat may be, in bytes after unpacking; small files may pack better than the ratio, for nothing is gained by them.</summary>
public static class PackageLimits
{
    public const int Entries = 200;
    public const long EntryBytes = 50L << 20;
    public const long TotalBytes = 100L << 20;
    public const int Ratio = 100;
    public const long RatioFrom = 1L << 20;
    public const int RowsWithValues = 20_000;
    public const int TemplateCells = 500_000;
}
