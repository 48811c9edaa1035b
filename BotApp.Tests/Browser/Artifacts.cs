namespace BotApp.Browser;

/// <summary>Test output for a person to look at; not part of the repository.</summary>
internal static class Artifacts
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(NodeAssets.Folder, "..", ".."));

    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, "artifacts", name)).FullName;
}
