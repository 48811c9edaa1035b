namespace BotApp.Consolidation;

/// <summary>One officer's answers for a template: field to text; dates as yyyy-MM-dd. Fields the template does not have are ignored.</summary>
public sealed record TemplateRow(IReadOnlyDictionary<string, string> Values);

/// <summary>The rows that were written, numbered as in Excel.</summary>
public sealed record FilledRows(int First, int Last)
{
    public int Count => Last - First + 1;
}
