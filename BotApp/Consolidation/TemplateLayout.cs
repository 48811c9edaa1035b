namespace BotApp.Consolidation;

/// <summary>
/// Where a template keeps its header and its data; kept as JSON beside the file. Rows count from 1 as in Excel.
/// <see cref="HeaderRow"/> is the last row of a header that begins in <see cref="HeaderTop"/>. Rows up to <see cref="LastReadyRow"/>
/// are the template's own room for data, of which the first hold examples (<see cref="ExampleTexts"/>) that filling replaces.
/// What stands from <see cref="FooterRow"/> on (notes, signatures) moves down when the room is too small, unless
/// <see cref="MaxRows"/> says that it cannot: then no more rows fit into one file.
/// </summary>
public sealed record TemplateLayout(
    string SheetName,
    int HeaderRow,
    int FirstDataRow,
    IReadOnlyList<TemplateColumn> Columns,
    string Fingerprint,
    bool Date1904,
    int HeaderTop,
    int LastReadyRow,
    IReadOnlyList<string> ExampleTexts,
    int? FooterRow,
    IReadOnlyList<string> FooterTexts,
    int? MaxRows)
{
    public TemplateColumn? Column(string field) => Columns.FirstOrDefault(column => column.Field == field);
}
