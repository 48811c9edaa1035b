using BotApp.Support;

namespace BotApp.Faults;

/// <summary>The built app as a process of its own, to be killed.</summary>
internal sealed class BotProcess(FakeTeams teams, string folder, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private readonly AppProcess _app = new(folder, AppContext.BaseDirectory, settings);

    public async Task StartAsync()
    {
        await _app.StartAsync();
        teams.ConnectTo(new HttpClient { BaseAddress = _app.Address, Timeout = TimeSpan.FromSeconds(10) });
    }

    /// <summary>SIGKILL: nothing of the process runs any more, not even a finally.</summary>
    public Task KillAsync() => _app.KillAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
