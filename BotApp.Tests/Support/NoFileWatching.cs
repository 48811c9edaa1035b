using System.Runtime.CompilerServices;

namespace BotApp.Support;

/// <summary>
/// Hundreds of apps live in one test process, and each would watch its settings files: Linux gives a user 128 watches in all, shared
/// with every other program that runs beside the tests.
/// </summary>
internal static class NoFileWatching
{
    [ModuleInitializer]
    internal static void Begin() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
