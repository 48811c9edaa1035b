using BotApp.Support;

namespace BotApp.Faults;

/// <summary>The built app as a process of its own, to be killed.</summary>
internal sealed class BotProcess(string folder, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private readonly AppProcess _app = new(folder, AppContext.BaseDirectory, settings);

    /// <summary>To be connected to (<see cref="FakeTeams.ConnectTo"/>); a call that meets a dead process fails soon.</summary>
    public HttpClient Client { get; private set; } = new();

    public async Task StartAsync()
    {
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = _app.Address, Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>SIGKILL: nothing of the process runs any more, not even a finally.</summary>
    public Task KillAsync() => _app.KillAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
