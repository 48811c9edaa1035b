using BotApp.Support;

namespace BotApp.Faults;

/// <summary>The built app as a separate process that can be killed.</summary>
internal sealed class BotProcess(string folder, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private readonly AppProcess _app = new(folder, AppContext.BaseDirectory, settings);

    /// <summary>For <see cref="FakeTeams.ConnectTo"/>; a call to a dead process fails quickly.</summary>
    public HttpClient Client { get; private set; } = new();

    public async Task StartAsync()
    {
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = _app.Address, Timeout = TimeSpan.FromSeconds(10) };
    }

    public int Id => _app.Id;

    /// <summary>Sends SIGTERM and returns the exit code.</summary>
    public Task<int> StopAsync() => _app.StopAsync();

    /// <summary>Sends SIGKILL, so that not even finally blocks run.</summary>
    public Task KillAsync() => _app.KillAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
