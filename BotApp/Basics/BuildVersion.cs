using System.Reflection;

namespace BotApp.Basics;

/// <summary>Which build of the bot runs.</summary>
public static class BuildVersion
{
    /// <summary>Version and commit, such as 1.0.0+0123abc.</summary>
    public static readonly string Text =
        typeof(BuildVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
