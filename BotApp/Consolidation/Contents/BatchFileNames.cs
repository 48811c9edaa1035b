using System.Globalization;

namespace BotApp.Consolidation.Contents;

/// <summary>The names of a batch's files, the same in its mail and behind its links.</summary>
public static class BatchFileNames
{
    /// <param name="index">The workbook, from 0.</param>
    public static string Workbook(BatchView view, int index, int count, int rowsEach)
    {
        var (number, first) = (BatchNumber.InFileName(view.Batch.Number), (index * rowsEach) + 1);
        return count == 1
            ? $"{number}.xlsx"
            : string.Create(CultureInfo.InvariantCulture, $"{number} rows {first}-{Math.Min(first + rowsEach - 1, view.Lines.Count)}.xlsx");
    }
}
