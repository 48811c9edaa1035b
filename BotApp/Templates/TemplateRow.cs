namespace BotApp.Templates;

/// <summary>One officer's answers: field to text, dates as yyyy-MM-dd. Fields missing in the template are ignored.</summary>
public sealed record TemplateRow(IReadOnlyDictionary<string, string> Values);

/// <summary>The range of rows written, numbered as in Excel.</summary>
public sealed record WrittenRows(int First, int Last)
{
    public int Count => Last - First + 1;
}
