using BotApp.Basics;
using BotApp.Notifications.Mail;
using BotApp.Teams;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;

namespace BotApp.Simulator;

/// <summary>Simulates Teams for Development on a loopback address: the page at / and a stand-in for the Bot Connector.</summary>
public static class SimulatorModule
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "frame-src 'self'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void AddSimulator(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new SettingsSection(TeamsOptions.Section, typeof(PlaygroundSettings)));
        if (SimulatorDefaults.ReasonDisabled(builder.Configuration, builder.Environment) is not null)
        {
            return;
        }

        var address = SimulatorDefaults.OwnAddress(builder.Configuration);
        if (builder.Configuration["urls"] is not { Length: > 0 } urls || new Uri(urls.Split(';')[0]).Port == 0)
        {
            builder.WebHost.UseUrls(address.AbsoluteUri);
        }

        var channel = SimulatorDefaults.Channel(builder.Configuration, address);
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(
            0, new MemoryConfigurationSource { InitialData = SimulatorDefaults.DefaultSettings(builder.Configuration, channel) });

        var folder = SimulatorDefaults.Folder(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.TryAddSingleton(new SimulatedClock(Path.Combine(folder, "clock-ahead.txt")));
        builder.Services.TryAddSingleton<TimeProvider>(services => services.GetRequiredService<SimulatedClock>());
        builder.Services.AddSingleton(services => new SimulatedFaults(
            services.GetRequiredService<PageEvents>(),
            Path.Combine(folder, "faults.json")));
        builder.Services.AddSingleton<IMailOutage>(services => services.GetRequiredService<SimulatedFaults>());
        builder.Services.AddSingleton(channel);
        builder.Services.AddSingleton<DevelopmentIssuer>();
        builder.Services.AddSingleton<PageEvents>();
        builder.Services.AddSingleton<WireLog>();
        builder.Services.AddSingleton<ChatDelivery>();
        builder.Services.AddSingleton<SharedFiles>();
        builder.Services.AddSingleton<TeamsClient>();
        builder.Services.AddSingleton<ClientDevice>();
        builder.Services.AddSingleton(services => new ChatStore(
            DirectoryFileReader.Read(DirectoryFile(builder)), folder, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(new MailFolderReader(InContentRoot(
            builder,
            builder.Configuration["Mail:Folder"] ?? "App_Data/mail")));
        builder.Services.AddHttpClient(TeamsClient.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan);
    }

    public static void MapSimulator(this WebApplication app)
    {
        if (app.Services.GetService<SimulatedChannel>() is not { } channel)
        {
            return;
        }

        app.UseWhen(
            http => http.Request.Path == "/" || http.Request.Path.StartsWithSegments("/simulator"),
            branch => branch.Use(GuardAsync));

        var files = PageFiles();
        app.MapGet("/", () => PageFile(files, "index.html")).AllowAnonymous();
        var routes = app.MapGroup("/simulator").AllowAnonymous();
        routes.MapGet("/page/{name}", (string name) => PageFile(files, name));
        routes.MapGet("/events", (PageEvents pages, IHostApplicationLifetime life, HttpContext http) =>
            TypedResults.ServerSentEvents(Stream(pages, life, http), eventType: null));
        IssuerRoutes.Map(routes);
        ConnectorRoutes.Map(routes);
        PeopleRoutes.Map(routes);
        ClockRoutes.Map(routes);
        FaultRoutes.Map(routes);
        SampleRoutes.Map(routes);
        SharedFiles.Map(routes);
        PlaygroundRoutes.Map(routes, PlaygroundRoutes.Connectors(app.Configuration));
        MailRoutes.Map(routes, app);

        app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation(
            "Try the bot without Teams at {Address}",
            channel.Address));
    }

    private static async IAsyncEnumerable<PageEvent> Stream(PageEvents pages, IHostApplicationLifetime life, HttpContext http)
    {
        // Otherwise an open page would delay the shutdown until its timeout.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        await foreach (var one in pages.ReadAsync(ending.Token))
        {
            yield return one;
        }
    }

    private static Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (!LoopbackGuard.Allows(http))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(http);
    }

    private static IResult PageFile(IFileProvider files, string name) =>
        files.GetFileInfo(name) is { Exists: true, IsDirectory: false } file
            ? Results.Stream(file.CreateReadStream(), name.Split('.')[^1] switch
            {
                "html" => "text/html; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                "css" => "text/css; charset=utf-8",
                "svg" => "image/svg+xml",
                _ => "application/octet-stream",
            })
            : Results.Text(
                "The simulator's page was left out of this build (SimulatorPage=false). Build with Node.js to have it.",
                statusCode: 404);

    private static IFileProvider PageFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Simulator", "wwwroot", "dist");
        return Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
    }

    // The shipped file lies beside the program; an operator's own file is relative to the content root.
    private static string DirectoryFile(WebApplicationBuilder builder)
    {
        var name = builder.Configuration["Office:Directory"] ?? "directory.kochi.sample.csv";
        return InContentRoot(builder, name) is var own && File.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, name);
    }

    private static string InContentRoot(WebApplicationBuilder builder, string path) =>
        Path.Combine(builder.Environment.ContentRootPath, path);
}
