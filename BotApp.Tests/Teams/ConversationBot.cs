using System.Collections.Concurrent;
using BotApp.Notifications;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotApp.Teams;

/// <summary>The whole channel on a real port, gates and all, with a <see cref="Teams.TestRouterHost"/> in place of the office.</summary>
public sealed class ConversationBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private ConversationBot(WebApplication app, FakeTeams teams, TestRouterHost desk, ConcurrentQueue<string> log)
    {
        (_app, Desk, Log) = (app, desk, log);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single() + "/") };
        teams.ConnectTo(_http);
    }

    public TestRouterHost Desk { get; }

    public Uri Address => _http.BaseAddress!;

    public IServiceProvider Services => _app.Services;

    public IProactiveMessenger Delivery => _app.Services.GetRequiredService<IProactiveMessenger>();

    /// <summary>Everything that was logged, at any level, as written behind its category.</summary>
    public ConcurrentQueue<string> Log { get; }

    public static async Task<ConversationBot> StartAsync(FakeTeams teams, Action<IServiceCollection>? change = null)
    {
        var desk = new TestRouterHost();
        var log = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(teams.Settings());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new RecordingLogger(log));
        builder.Services.AddSingleton(teams.Clock);
        builder.Services.AddSingleton(_ => desk.Router());
        builder.Services.AddSingleton(_ => desk.LastLanguages);
        builder.Services.AddSingleton(new OneTimeLinkUrls(() => null));
        builder.Services.AddSingleton<ViewerLinks>();
        builder.AddTeams();
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new ConversationBot(app, teams, desk, log);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class RecordingLogger(ConcurrentQueue<string> log, string category = "") : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => new RecordingLogger(log, categoryName);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{category}: {logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
