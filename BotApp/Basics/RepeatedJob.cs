namespace BotApp.Basics;

/// <summary>
/// Work that is done again after each pause, by the app's clock. A fault is logged by its type only, and the next time is tried again.
/// </summary>
public abstract class RepeatedJob(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("{Job} failed and is tried again later: {Fault}", GetType().Name, fault.GetType().Name);
            }
        }
    }

    protected abstract Task RunAsync(CancellationToken ct);
}
