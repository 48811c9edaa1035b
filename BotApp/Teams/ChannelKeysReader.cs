namespace BotApp.Teams;

/// <summary>Reads the signing keys at start, soon again while that fails, and twice a day afterwards.</summary>
public sealed class ChannelKeysReader(ChannelKeys keys, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            if (keys.IsDue)
            {
                await keys.RefreshAsync(stoppingToken);
            }

            await Task.Delay(keys.Loaded ? Seldom : Often, clock, stoppingToken);
        }
    }
}
