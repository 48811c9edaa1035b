using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Contacts;

/// <summary>Schedules the next yearly review of the contacts at start; from then on each review schedules the next.</summary>
internal sealed class ScheduleContactReviewJob(
    IServiceScopeFactory scopes, OfficeProfile profile, IOptions<ContactsOptions> options, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.YearlyReview)
        {
            await scopes.WriteAsync(
                clock, (db, now) => db.ScheduleContactReviewAsync(profile, now, cancellationToken), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
