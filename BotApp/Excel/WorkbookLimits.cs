namespace BotApp.Excel;

/// <summary>
/// Limits for uploaded workbooks (sizes in bytes after unpacking). The compression ratio is only checked from <see cref="RatioFrom"/>
/// bytes on, because smaller entries are harmless.
/// </summary>
public static class WorkbookLimits
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
