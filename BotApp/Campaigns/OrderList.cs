using BotApp.Basics;
using BotApp.Excel;
using BotApp.Templates;

namespace BotApp.Campaigns;

/// <summary>One row of a promotion or transfer order: what it says of an officer. <paramref name="Row"/> is the row in Excel.</summary>
public sealed record OrderRow(int Row, string? Name, string? SsoId, string? Office);

/// <summary>Reads the officers from an order in .xlsx: the first sheet with a heading for names or SSO-IDs, in English or Hindi.</summary>
public static class OrderList
{
    /// <summary>More names than one order has.</summary>
    public const int MaxRows = 2_000;

    /// <summary>Rows above the headings: the office, the order number, the subject.</summary>
    private const int MaxHeaderRow = 30;

    public static Result<List<OrderRow>> Read(byte[] file)
    {
        if (ExcelWorkbook.Open(new MemoryStream(file)).IsRefused(out var why, out var workbook))
        {
            return why;
        }

        foreach (var sheet in workbook.Sheets.Where(sheet => !sheet.Hidden))
        {
            if (WorksheetContentsReader.Read(workbook, sheet).IsRefused(out why, out var contents))
            {
                return why;
            }

            if (contents.Rows.Where(row => row.Number <= MaxHeaderRow).Select(FindColumns).FirstOrDefault(found => found is not null)
                is { } columns)
            {
                var rows = contents.Rows.Where(row => row.Number > columns.HeaderRow).Select(columns.Read).OfType<OrderRow>().ToList();
                return rows.Count switch
                {
                    0 => (Result<List<OrderRow>>)new NoNamesInOrder(),
                    > MaxRows => new TooManyNamesInOrder(rows.Count),
                    _ => rows,
                };
            }
        }

        return new NoNamesInOrder();
    }

    private static Columns? FindColumns(SheetRow row)
    {
        var fields = row.Cells.Where(cell => cell.HasText)
            .Select(cell => (cell.Column, Field: HeaderText.RecognizeField(cell.Text)))
            .Where(cell => cell.Field is TemplateField.Name or TemplateField.SsoId or TemplateField.Office)
            .DistinctBy(cell => cell.Field)
            .ToDictionary(cell => cell.Field!, cell => cell.Column);
        return fields.ContainsKey(TemplateField.Name) || fields.ContainsKey(TemplateField.SsoId) ? new Columns(row.Number, fields) : null;
    }

    private sealed record Columns(int HeaderRow, IReadOnlyDictionary<string, int> Fields)
    {
        public OrderRow? Read(SheetRow row)
        {
            var (name, ssoId) = (TextOf(row, TemplateField.Name), TextOf(row, TemplateField.SsoId));
            return name is null && ssoId is null ? null : new OrderRow(row.Number, name, ssoId, TextOf(row, TemplateField.Office));
        }

        private string? TextOf(SheetRow row, string field) =>
            Fields.TryGetValue(field, out var column) && TypedText.Normalize(row.TextAt(column)) is { Length: > 0 } text ? text : null;
    }
}
