using System.Reflection;

namespace BotApp.Browser;

/// <summary>The paths of npm build outputs and of Node.js.</summary>
internal static class NodeAssets
{
    public static string Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists) ?? "node";

    /// <summary>The driver in the unpacked Microsoft.Playwright package.</summary>
    public static string PlaywrightDriver => Metadata("PlaywrightDriver");

    /// <summary>The folder with package.json and node_modules.</summary>
    public static string Folder => Metadata("NodeFolder");

    public static string CardScript => Path.Combine(AppContext.BaseDirectory, "Node", "cards.js");

    public static string AxeScript => Path.Combine(AppContext.BaseDirectory, "Node", "axe.min.js");

    private static string Metadata(string key) =>
        typeof(NodeAssets).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(pair => pair.Key == key).Value!;
}
