using System.Diagnostics;
using System.Globalization;
using BotApp.Teams;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace BotApp.Load;

/// <summary>
/// The whole product, by its own entry point, as a server like <see cref="ChannelServer"/>: it writes its address once it is ready and the
/// office of <see cref="MeasuredOffice"/> has its requests. Only what would slow the measurement on purpose is left out: the pace of
/// messages that Teams demands, the log below errors, and (with <see cref="TurnsOnly"/>) the outbox.
/// </summary>
internal sealed class ProductServer : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public const string Command = "product-server";

    /// <summary>The argument: turns are measured without the outbox that follows them.</summary>
    public const string TurnsOnly = "turns";

    /// <summary>The beginning of the argument: a campaign to so many people, at the pace that Teams demands.</summary>
    public const string Campaign = "campaign ";

    private readonly bool _hasOutbox;

    /// <summary>People of the campaign; null: none is run.</summary>
    private readonly int? _campaign;

    private ProductServer(string setting)
    {
        _hasOutbox = setting != TurnsOnly;
        _campaign = setting.StartsWith(Campaign, StringComparison.Ordinal)
            ? int.Parse(setting.AsSpan(Campaign.Length), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Settings come from the environment, as <see cref="MeasuredServer"/> gives them.</summary>
    public static async Task<int> RunAsync(string setting)
    {
        StatementCounter.Install();
        DiagnosticListener.AllListeners.Subscribe(new ProductServer(setting));
        var main = typeof(TeamsModule).Assembly.EntryPoint!;
        string[] args = ["--environment=Development", "--urls=http://127.0.0.1:0", "--contentRoot=" + AppContext.BaseDirectory];
        return await Task.Run(() => (int)main.Invoke(null, [args])!);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    /// <summary>The host tells that it is about to be built, so that tools can add services after the program's own.</summary>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder host })
        {
            host.UseDefaultServiceProvider(services => services.ValidateScopes = false);
            host.ConfigureServices(Change);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private void Change(IServiceCollection services)
    {
        services.RemoveAll<ILoggerProvider>();
        // The standard output belongs to the measurement; what ends the process must be seen all the same.
        services.AddLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter<ConsoleLoggerProvider>(null, LogLevel.Error));
        if (_campaign is { } people)
        {
            services.AddSingleton<TimeProvider>(new OfficeHoursClock());
            services.AddHostedService(provider => new CampaignOffice(
                provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>(), people));
        }
        else
        {
            services.AddSingleton(new SendRateLimiter(new LeapingClock()));
            services.AddSingleton(new TenantCalls(new LeapingClock()));
        }

        services.AddSingleton<IStartupFilter, Edges>();
        services.AddHostedService<Announcement>();
        if (!_hasOutbox)
        {
            services.Remove(services.Single(service => service.ImplementationType?.Name == "OutboxJob"));
        }
    }

    /// <summary>Reports the usage, and tells the counter which statements are a turn's.</summary>
    private sealed class Edges : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(ChannelServer.UsagePath, usage => usage.Run(http => http.Response.WriteAsync(Usage.Report())));
            app.Use((http, turn) =>
            {
                StatementCounter.BeginTurn();
                return turn(http);
            });
            next(app);
        };
    }

    private sealed class Announcement(IServer server, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime)
        : IHostedLifecycleService
    {
        public async Task StartedAsync(CancellationToken cancellationToken)
        {
            await MeasuredOffice.FileRequestsAsync(scopes, cancellationToken);
            Console.WriteLine(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
            _ = Task.Run(
                async () =>
                {
                    await Console.In.ReadToEndAsync(cancellationToken);
                    lifetime.StopApplication();
                },
                CancellationToken.None);
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
