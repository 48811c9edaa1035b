using System.Net;

namespace BotApp.Teams;

/// <summary>
/// A measured server, in a process of its own so that its CPU time and allocations are its own. It writes its address to standard output
/// and ends with its standard input.
/// </summary>
internal static class ChannelServer
{
    public const string Command = "channel-server";
    public const string UsagePath = "/usage";

    public static IReadOnlyDictionary<string, (Action<WebApplicationBuilder> Add, Action<WebApplication> Map)> All { get; } =
        new Dictionary<string, (Action<WebApplicationBuilder> Add, Action<WebApplication> Map)>
        {
            [Floor] = (FloorServer.Add, FloorServer.Map),
            [ShippedSdk] = (ShippedSdkServer.Add, ShippedSdkServer.Map),
            [ChannelLayer] = (ChannelLayerServer.Add, ChannelLayerServer.Map),
        };

    public const string Floor = "floor";
    public const string ShippedSdk = "SDK as shipped";
    public const string ChannelLayer = "channel layer";

    /// <summary>Settings come from the environment alone, as <see cref="MeasuredServer"/> gives them.</summary>
    public static async Task RunAsync(string name)
    {
        var (add, map) = All[name];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddEnvironmentVariables();
        // The standard output belongs to the measurement; a fault must be seen all the same.
        builder.Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error)
            // ASP.NET Core works differently when somebody listens to its log.
            .AddFilter("Microsoft", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        add(builder);
        await using var app = builder.Build();
        map(app);
        app.MapGet(UsagePath, Usage.Report);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
    }
}
