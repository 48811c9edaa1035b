namespace BotApp.Consolidation.Workbooks;

/// <summary>How large a workbook from a chat may be (sizes in bytes after unpacking) and how much a template may hold; small files may pack better than the ratio, for nothing is gained by them.</summary>
public static class PackageLimits
{
    public const int Entries = 200;
    public const long EntryBytes = 50L << 20;
    public const long TotalBytes = 100L << 20;
    public const int Ratio = 100;
    public const long RatioFrom = 1L << 20;
    public const int RowsWithValues = 20_000;
    public const int TemplateCells = 500_000;
    public const int Columns = 500;
    public const int Merges = 20_000;
    public const int Rules = 2_000;
}
