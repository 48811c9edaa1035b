using System.Collections.Concurrent;
using BotApp.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotApp.Teams.Security;

/// <summary>The gates on a real port with an endpoint behind that only remembers what it was shown.</summary>
public sealed class GatedBot : IAsyncDisposable, ILoggerProvider
{
    private readonly WebApplication _app;

    private GatedBot(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddProvider(this);
        _app = builder.Build();
        _app.MapBehindInboundGate("/api/messages", async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            Heard.Enqueue(await reader.ReadToEndAsync(http.RequestAborted));
            await http.Response.WriteAsync("heard", http.RequestAborted);
        });
    }

    /// <summary>Bodies that came through the gate.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Warnings and worse, as written.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public HttpClient Http { get; private set; } = new();

    public IServiceProvider Services => _app.Services;

    public static async Task<GatedBot> StartAsync(
        FakeTeams teams,
        string environment = "Development",
        Action<Dictionary<string, string?>>? change = null,
        Action<WebApplicationBuilder>? add = null)
    {
        var settings = teams.Settings();
        change?.Invoke(settings);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(teams.Clock);
        builder.AddInboundGate();
        add?.Invoke(builder);
        var bot = new GatedBot(builder);
        await bot._app.StartAsync();
        bot.Http.Dispose();
        bot.Http = new HttpClient { BaseAddress = new Uri(bot._app.Urls.Single() + "/") };
        teams.ConnectTo(bot.Http);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(this);

    public void Dispose()
    {
    }

    private sealed class RecordingLogger(GatedBot bot) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                bot.Complaints.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
