namespace BotApp.Templates;

/// <summary>
/// The two shipped templates, marked SAMPLE in their first row: the official ones are not public and are loaded by the computer cell.
/// </summary>
public static class SampleTemplates
{
    /// <summary>Creation of an SSO-ID (circular ¶3).</summary>
    public static Stream Creation() => Open("creation.sample.xlsx");

    /// <summary>"Template for transfer": change of designation on promotion (circular ¶4).</summary>
    public static Stream Transfer() => Open("transfer.sample.xlsx");

    private static Stream Open(string name) => typeof(SampleTemplates).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not part of the program.");
}
