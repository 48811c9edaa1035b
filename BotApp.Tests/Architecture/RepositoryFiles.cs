using System.Runtime.CompilerServices;

namespace BotApp.Architecture;

/// <summary>The files of the repository, for tests that compare documents and projects with the code.</summary>
internal static class RepositoryFiles
{
    /// <summary>Folders that builds and package managers write.</summary>
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "artifacts", "App_Data", "TestResults", ".git", ".vs"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <returns>Relative paths with <c>/</c>.</returns>
    public static IEnumerable<string> All(string pattern) =>
        In(Root, pattern).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));

    private static IEnumerable<string> In(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Concat(
        from inner in Directory.EnumerateDirectories(folder)
        where !Generated.Contains(Path.GetFileName(inner))
        from file in In(inner, pattern)
        select file);

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath("../..", Path.GetDirectoryName(here)!);
}
