using System.Text.Json.Serialization;
using BotApp.Templates.PeopleRemoval;

namespace BotApp.Templates;

/// <summary>
/// The position of a template's header and data; stored as JSON with the file. Rows count from 1 as in Excel.
/// <see cref="HeaderRow"/> is the last row of a header that starts in <see cref="HeaderTop"/>. Rows up to <see cref="LastPreparedRow"/>
/// are prepared for data (none when it lies above <see cref="FirstDataRow"/>); the first <see cref="ExampleRows"/> hold samples or people,
/// which filling replaces. <see cref="ExampleTexts"/> are the texts of a few samples, to recognize those left in a filled copy;
/// <see cref="HintTexts"/> those of the rows between headings and data, which stay. <see cref="UnheadedColumns"/> are columns without a
/// heading that belong to the rows with data, so they are emptied with them. <see cref="People"/> are people elsewhere in the file.
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
    int? MaxRows,
    int ExampleRows = 0,
    IReadOnlyList<string>? HintTexts = null,
    IReadOnlyList<int>? UnheadedColumns = null,
    StrayPeople? People = null)
{
    /// <summary>Whether the first data row exists for data, so that its styles, merges and formulas are a pattern for new rows.</summary>
    [JsonIgnore]
    public bool HasPatternRow => FooterRow != FirstDataRow;

    public TemplateColumn? Column(string field) => Columns.FirstOrDefault(column => column.Field == field);
}
