using BotApp.Audit;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Campaigns;

/// <summary>Starts the half-yearly check-in as a campaign for all offices, and schedules the next one.</summary>
internal sealed class CheckInOutboxHandler(BotDb db, OfficeProfile profile, IOptions<CampaignOptions> options, TimeProvider clock)
    : IOutboxHandler<CheckInPayload>
{
    public async Task<SendResult> HandleAsync(CheckInPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (!options.Value.HalfYearlyCheckIn)
        {
            return new SendResult.Obsolete();
        }

        var now = clock.GetUtcNow();
        var campaign = Campaign.Prepare(CampaignKind.CheckIn, [], null, by: null, now);
        campaign.Start(now);
        db.Campaigns.Add(campaign);
        db.Audit.Add(AuditLine.Create("campaign.start", campaign.Id, null, now, "half-yearly"));
        db.ScheduleRound(campaign, now, profile, now);
        await db.ScheduleWeekAsync(campaign, profile, now, ct);
        await db.ScheduleCheckInAsync(profile, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
