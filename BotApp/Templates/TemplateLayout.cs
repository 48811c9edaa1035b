namespace BotApp.Templates;

/// <summary>
/// The position of a template's header and data; stored as JSON with the file. Rows count from 1 as in Excel.
/// <see cref="HeaderRow"/> is the last row of a header that starts in <see cref="HeaderTop"/>. Rows up to <see cref="LastPreparedRow"/>
/// are prepared for data; the first may hold examples (<see cref="ExampleTexts"/>), which filling replaces.
/// The rows from <see cref="FooterRow"/> on (notes, signatures) move down when more room is needed, unless
/// <see cref="MaxRows"/> limits the rows per file because they cannot move.
/// </summary>
public sealed record TemplateLayout(
    string SheetName,
    int HeaderRow,
    int FirstDataRow,
    IReadOnlyList<TemplateColumn> Columns,
    string Fingerprint,
    bool Date1904,
    int HeaderTop,
    int LastPreparedRow,
    IReadOnlyList<string> ExampleTexts,
    int? FooterRow,
    IReadOnlyList<string> FooterTexts,
    int? MaxRows)
{
    public TemplateColumn? Column(string field) => Columns.FirstOrDefault(column => column.Field == field);
}
