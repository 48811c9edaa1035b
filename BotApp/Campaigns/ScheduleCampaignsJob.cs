using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotApp.Campaigns;

/// <summary>
/// Schedules the next half-yearly check-in, and the next week's list of every campaign that has not ended; what a campaign planned while
/// the clock was far ahead is planned anew.
/// </summary>
internal sealed class ScheduleCampaignsJob(
    IServiceScopeFactory scopes,
    OfficeProfile profile,
    IOptions<CampaignOptions> options,
    TimeProvider clock,
    ILogger<ScheduleCampaignsJob> log) : ScheduleJob(scopes, clock, log)
{
    protected override async Task ScheduleAsync(BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (options.Value.HalfYearlyCheckIn)
        {
            await db.ScheduleCheckInAsync(profile, now, ct);
        }

        var campaigns = await db.Campaigns
            .Where(campaign => campaign.State == CampaignState.Running || campaign.State == CampaignState.Paused)
            .ToListAsync(ct);
        foreach (var campaign in campaigns)
        {
            await db.ScheduleWeekAsync(campaign, profile, now, ct);
            await db.PlanAgainAfterWrongClockAsync(campaign, profile, now, ct);
        }
    }
}
