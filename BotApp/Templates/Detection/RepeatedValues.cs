using BotApp.Excel;

namespace BotApp.Templates.Detection;

/// <summary>Values that are the same in all rows below the headings.</summary>
public static class RepeatedValues
{
    private const int MaxRowsAbove = 10;

    /// <summary>
    /// Constants stand in rows that hold nothing else; values that only samples share are suggestions. Neither is ever personal: a
    /// sample's name, date or mobile number would be written into everybody's row.
    /// </summary>
    public static (IReadOnlyDictionary<int, string> Constants, IReadOnlyDictionary<int, string> Suggested) Find(
        List<SheetRow> rows, IReadOnlyDictionary<int, string> fields)
    {
        var none = new Dictionary<int, string>();
        for (var start = 0; start < Math.Min(rows.Count, MaxRowsAbove); start++)
        {
            var run = rows.Skip(start).TakeWhile((row, at) => row.Number == rows[start].Number + at).ToList();
            var repeated = Repeated(run, fields);
            if (repeated.Count > 0)
            {
                return run.Any(row => HoldsOnly(row, repeated, fields)) ? (repeated, none) : (none, repeated);
            }
        }

        return (none, none);
    }

    private static Dictionary<int, string> Repeated(List<SheetRow> run, IReadOnlyDictionary<int, string> fields)
    {
        var repeated = new Dictionary<int, string>();
        foreach (var (column, _) in fields.Where(field => field.Value != TemplateField.Serial && !FieldMeaning.IsPersonal(field.Value)))
        {
            var texts = run.Select(row => row.At(column))
                .TakeWhile(cell => cell is { HasText: true, HasFormula: false })
                .Select(cell => cell!.Text)
                .ToList();
            if (texts.Count >= 2 && texts.Distinct().Count() == 1 && !RowClassifier.IsFooterLine(texts[0]))
            {
                repeated.Add(column, texts[0]);
            }
        }

        return repeated;
    }

    private static bool HoldsOnly(SheetRow row, Dictionary<int, string> repeated, IReadOnlyDictionary<int, string> fields)
    {
        var texts = row.Cells
            .Where(cell => cell is { HasText: true, HasFormula: false }
                && fields.TryGetValue(cell.Column, out var field)
                && field != TemplateField.Serial)
            .ToList();
        return texts.Count > 0 && texts.All(cell => repeated.TryGetValue(cell.Column, out var text) && text == cell.Text);
    }
}
