namespace BotApp.Browser;

/// <summary>What a person may want to look at after the tests; never part of the repository.</summary>
internal static class Artifacts
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Node.Folder, "..", ".."));

    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, "artifacts", name)).FullName;
}
