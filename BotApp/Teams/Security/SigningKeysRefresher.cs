namespace BotApp.Teams.Security;

/// <summary>Reads the signing keys at start, retries soon while that fails, and refreshes twice a day.</summary>
public sealed class SigningKeysRefresher(SigningKeys keys, IHostApplicationLifetime app, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        while (true)
        {
            if (keys.IsDue)
            {
                await keys.RefreshAsync(stoppingToken);
            }

            await Task.Delay(keys.Loaded ? CheckInterval : RetryInterval, clock, stoppingToken);
        }
    }

    /// <summary>In the simulator this process is the issuer, which answers only after start-up.</summary>
    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = app.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }
}
