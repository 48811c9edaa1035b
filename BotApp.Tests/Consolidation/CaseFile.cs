namespace BotApp.Consolidation;

/// <summary>Workbooks that failed once: made after public bug reports and public files, with invented people in them.</summary>
public static class CaseFile
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Consolidation", "Cases", name));
}
