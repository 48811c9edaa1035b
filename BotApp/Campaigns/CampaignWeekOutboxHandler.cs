using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Tells the heads of the offices whose members have not filed, and schedules the next week.</summary>
internal sealed class CampaignWeekOutboxHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : IOutboxHandler<CampaignWeekPayload>
{
    public async Task<SendResult> HandleAsync(CampaignWeekPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Campaigns.FirstOrDefaultAsync(one => one.Id == payload.CampaignId, ct)
            is not { State: CampaignState.Running or CampaignState.Paused } campaign)
        {
            return new SendResult.Obsolete();
        }

        var heads = campaign.State is CampaignState.Paused ? [] : await db.PostHoldersAsync(Role.Head, null, now, ct);
        await db.NotifyOnceAsync(
            [
                .. heads.Select(holder => holder.Officer.Id).Distinct().Select(head => OutboxMessage.Notify(
                    NotificationTopics.CampaignStragglers, campaign.Id, OfficeTime.WeekOf(now), head, now)),
            ],
            ct);
        await db.ScheduleWeekAsync(campaign, profile, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
