using System.Runtime.CompilerServices;

namespace BotApp.Support;

/// <summary>
/// Disables watching of settings files: hundreds of apps run in one test process, and Linux allows a user 128 inotify instances,
/// shared with all other programs.
/// </summary>
internal static class NoFileWatching
{
    [ModuleInitializer]
    internal static void Begin() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
