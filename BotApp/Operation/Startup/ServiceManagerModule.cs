using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting.Systemd;

namespace BotApp.Operation.Startup;

/// <summary>What systemd, Docker and Kubernetes offer a service: secrets as files, and a word when it is ready.</summary>
public static class ServiceManagerModule
{
    private const string OwnFolder = "BOT_SECRETS";

    /// <summary>Set by systemd for <c>LoadCredential=</c>.</summary>
    private const string SystemdFolder = "CREDENTIALS_DIRECTORY";

    /// <summary>
    /// Whether systemd waits for a word of this process (<c>Type=notify</c>). <see cref="SystemdHelpers"/> would look for the name of the
    /// parent in /proc, which the unit hides (<c>ProtectProc=invisible</c>), and the service would never count as started.
    /// </summary>
    internal static bool IsAwaitedBySystemd => Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is { Length: > 0 };

    /// <summary>
    /// Settings whose values are files: in the folder that <c>BOT_SECRETS</c> or systemd names, a file called
    /// <c>Teams__AppPassword</c> is the setting <c>Teams:AppPassword</c>. Files without <c>__</c> in their name, such as the key file, are
    /// no settings. Under systemd, <c>Type=notify</c> learns when the app is ready and when it stops, and its journal gets levels.
    /// </summary>
    public static void AddServiceManager(this WebApplicationBuilder builder)
    {
        if (IsAwaitedBySystemd)
        {
            builder.Services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
            builder.Services.AddSingleton<IHostLifetime, SystemdLifetime>();
        }

        if ((Environment.GetEnvironmentVariable(OwnFolder)
            ?? Environment.GetEnvironmentVariable(SystemdFolder)) is not { Length: > 0 } folder)
        {
            return;
        }

        builder.Configuration.AddKeyPerFile(secrets =>
        {
            secrets.FileProvider = new PhysicalFileProvider(folder);
            secrets.IgnoreCondition = name => !name.Contains("__", StringComparison.Ordinal);
            secrets.Optional = false;
            secrets.ReloadOnChange = false;
        });
    }
}
