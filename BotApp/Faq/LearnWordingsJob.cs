using BotApp.Faq.Understanding;

namespace BotApp.Faq;

/// <summary>
/// Learns the wordings after the start and after each change of an entry, in the background: neither waits for it, and until it is done
/// sentences are understood by what was learned before, or by similarity alone.
/// </summary>
public sealed class LearnWordingsJob(FaqIndex index, TimeProvider clock, ILogger<LearnWordingsJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (index.HasUnlearnedWordings)
                {
                    await Task.Factory.StartNew(
                        () => index.Learn(stoppingToken),
                        stoppingToken,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default);
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Learning the wordings failed: {Fault}", fault.GetType().Name);
            }

            // Several edits in a row are learned together.
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
