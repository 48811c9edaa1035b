using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Campaigns;

/// <summary>Schedules the next half-yearly check-in at start; from then on each check-in schedules the next.</summary>
internal sealed class ScheduleCheckInJob(
    IServiceScopeFactory scopes, OfficeProfile profile, IOptions<CampaignOptions> options, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.HalfYearlyCheckIn)
        {
            await scopes.WriteAsync(
                clock, (db, now) => db.ScheduleCheckInAsync(profile, now, cancellationToken), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
