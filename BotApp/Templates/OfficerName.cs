namespace BotApp.Templates;

/// <summary>The officer's name in a row, from one column or from three.</summary>
public static class OfficerName
{
    public static string From(Func<string, string?> answer) => answer(TemplateField.Name) is { Length: > 0 } name
        ? name
        : string.Join(
            ' ',
            ((string?[])[
                answer(TemplateField.FirstName),
                answer(TemplateField.MiddleName),
                answer(TemplateField.LastName)
            ]).Where(part => part is { Length: > 0 }));
}
