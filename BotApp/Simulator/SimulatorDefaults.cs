using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace BotApp.Simulator;

/// <summary>
/// Decides whether the simulator runs and which settings it provides. It runs only in Development on a loopback address; the
/// operator's settings always win, and a bot with another channel is left alone.
/// </summary>
public static class SimulatorDefaults
{
    private static readonly string[] ChannelKeys =
        ["Teams:OpenIdMetadata", "Teams:TokenIssuer", "Teams:TokenEndpoint", "Teams:ServiceUrls"];

    private static readonly string[] ServerKeys = ["Host", "Port", "Database"];

    private static readonly string[] Credentials = ["Teams:AppPassword", "Teams:CertificatePath", "Teams:ManagedIdentity"];

    /// <summary>
    /// The reason why the simulator is off, or null when it may run. Throws if it was requested where it must not run.
    /// </summary>
    public static string? ReasonDisabled(IConfiguration settings, IHostEnvironment environment)
    {
        var asked = settings["Teams:Simulator"] is { Length: > 0 } text ? bool.Parse(text) : (bool?)null;
        if (asked is false)
        {
            return "Teams:Simulator is false.";
        }

        var open = Addresses(settings).FirstOrDefault(address => !IsLoopbackAddress(address));
        var reason =
            !environment.IsDevelopment() ? $"The simulator runs in Development only, and this is {environment.EnvironmentName}."
            : open is not null ? $"The simulator runs on loopback addresses only, and '{open}' can be reached from other machines."
            : asked is null && ChannelKeys.FirstOrDefault(key => IsSet(settings, key)) is { } key ? $"{key} names another channel."
            : null;

        return reason is not null && asked is true
            ? throw new InvalidOperationException(reason + " Set Teams:Simulator to false, or change that.")
            : reason;
    }

    /// <summary>The app's own address, with a free port instead of port 0 (the settings need it before the server listens).</summary>
    public static Uri OwnAddress(IConfiguration settings)
    {
        var addresses = Addresses(settings).Select(text => new Uri(text)).ToList();
        var address = addresses.Find(uri => uri.Scheme == Uri.UriSchemeHttp)
            ?? addresses.FirstOrDefault()
            ?? new Uri(SimulatedChannel.DefaultAddress);
        return address.Port == 0 ? new UriBuilder(address) { Port = FreePort() }.Uri : address;
    }

    public static SimulatedChannel Channel(IConfiguration settings, Uri address) => new(
        address,
        settings["Teams:AppId"] is { Length: > 0 } appId ? appId : SimulatedChannel.DevelopmentAppId,
        settings["Teams:TenantIds:0"] is { Length: > 0 } tenant ? tenant : SimulatedChannel.DevelopmentTenantId,
        settings["Teams:AppPassword"] is { Length: > 0 } password ? password
            : Credentials.Any(key => IsSet(settings, key)) ? null
            : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>
    /// Where chats, clock and faults are stored: beside the database and named after it, because the chats tell what that database knows.
    /// Two instances with a database each do not share chats.
    /// </summary>
    public static string Folder(IConfiguration settings, string contentRoot)
    {
        const string Default = "App_Data/bot.db";
        var text = settings["Storage:ConnectionString"] is { Length: > 0 } given ? given : Default;
        var parts = text.Contains('=', StringComparison.Ordinal) ? new DbConnectionStringBuilder { ConnectionString = text } : [];
        if (string.Equals(settings["Storage:Provider"], "Postgres", StringComparison.OrdinalIgnoreCase))
        {
            var server = string.Join('-', ServerKeys.Where(parts.ContainsKey).Select(key => parts[key]));
            return Path.Combine(contentRoot, "App_Data", $"{string.Concat(server.Split(Path.GetInvalidFileNameChars()))}.simulator");
        }

        var file = Path.GetFullPath(
            text.Contains('=', StringComparison.Ordinal)
                ? (parts.TryGetValue("Data Source", out var source)
                    || parts.TryGetValue("DataSource", out source)
                    || parts.TryGetValue("Filename", out source))
                    && source is string { Length: > 0 } path
                    ? path
                    : Default
                : text,
            contentRoot);
        return Path.ChangeExtension(file, ".simulator");
    }

    /// <summary>The settings the bot needs to reach the simulator, unless the operator has set them.</summary>
    public static Dictionary<string, string?> DefaultSettings(IConfiguration settings, SimulatedChannel channel)
    {
        var lent = new Dictionary<string, string?>
        {
            ["Teams:AppId"] = channel.AppId,
            ["Teams:TenantIds:0"] = channel.TenantId,
            ["Teams:OpenIdMetadata"] = channel.OpenIdMetadata,
            ["Teams:TokenIssuer"] = channel.Issuer,
            ["Teams:TokenEndpoint"] = channel.TokenEndpoint,
            ["Teams:SignIn"] = "true",
            ["Teams:SignInMetadata"] = channel.OpenIdMetadata,
            ["Teams:SignInIssuer"] = channel.SignInIssuer,
            ["Teams:ServiceUrls:0"] = channel.ServiceUrl,
            ["Teams:FileHosts:0"] = channel.FileHost,
        };
        foreach (var (number, connector) in PlaygroundRoutes.Connectors(settings).Index())
        {
            lent[string.Create(CultureInfo.InvariantCulture, $"Teams:ServiceUrls:{number + 1}")] = connector.AbsoluteUri;
        }

        foreach (var key in lent.Keys.Where(key => IsSet(settings, key.EndsWith(":0", StringComparison.Ordinal) ? key[..^2] : key))
            .ToList())
        {
            lent.Remove(key);
        }

        if (!Credentials.Any(key => IsSet(settings, key)))
        {
            lent["Teams:AppPassword"] = channel.AppPassword;
        }

        return lent;
    }

    private static bool IsSet(IConfiguration settings, string key)
    {
        var section = settings.GetSection(key);
        return section.Value is { Length: > 0 } || section.GetChildren().Any();
    }

    private static List<string> Addresses(IConfiguration settings)
    {
        var urls = settings["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        // A bare port number makes Kestrel listen on all interfaces.
        var ports = urls.Length > 0
            ? []
            : new[] { settings["http_ports"], settings["https_ports"] }.OfType<string>().Where(text => text.Length > 0);
        return [.. urls, .. endpoints, .. ports.Select(port => $"http://*:{port}")];
    }

    private static bool IsLoopbackAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && SimulatedChannel.IsLoopback(uri);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
