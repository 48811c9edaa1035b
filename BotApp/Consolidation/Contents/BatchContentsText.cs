using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Consolidation.Contents;

/// <summary>The cells of a batch's workbook as a reader sees them.</summary>
public static class BatchContentsText
{
    /// <summary>The columns that the batch fills.</summary>
    public static IEnumerable<TemplateColumn> Columns(TemplateLayout layout) =>
        layout.Columns.Where(column => column.Role is ColumnRole.Answer or ColumnRole.Constant or ColumnRole.SerialNumber);

    public static Phrase Cell(TemplateColumn column, FilledRow row, BatchLine line) =>
        column.Role is ColumnRole.SerialNumber ? Phrase.Same($"{line.Number}")
        : (row.Values.GetValueOrDefault(column.Field) ?? column.Constant ?? "") is var text
            && column.Kind is ColumnKind.Date && OfficeTime.ParseIso(text) is { } day ? OfficeTime.DisplayText(day)
        : Phrase.Same(text);
}
