using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Brings back what a campaign planned for a far day while the clock was ahead.</summary>
public static class WrongClockStore
{
    /// <summary>
    /// Whoever was nudged by the wrong clock counts as nudged now; nudges that wait for the far day leave in the next office hours, and the
    /// next round is planned when the first member is due. The caller saves.
    /// </summary>
    public static async Task PlanAgainAfterWrongClockAsync(
        this BotDb db, Campaign campaign, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var calendar = profile.Calendar;
        var start = calendar.NextOfficeInstant(now).ToUniversalTime();
        var next = (DateTimeOffset?)CampaignPace.NextAfter(start, calendar).ToUniversalTime();
        var slot = CampaignPace.LatestSlot(now, calendar);
        var (lastSlot, lastNext) = (slot.ToUniversalTime(), CampaignPace.NextAfter(slot, calendar).ToUniversalTime());
        var members = db.CampaignMembers.Where(member => member.CampaignId == campaign.Id && member.NextNudgeAt != null);
        var later = members.Where(member => member.NextNudgeAt > lastNext);
        if (await later.AnyAsync(ct))
        {
            await later.ExecuteUpdateAsync(set => set.SetProperty(member => member.NextNudgeAt, next), ct);
        }

        // A paused one goes on at once when it is resumed.
        if (campaign.State is not CampaignState.Running)
        {
            return;
        }

        var waiting = db.Outbox.Where(row => row.DoneAt == null && row.DeadAt == null && row.DueAt > lastSlot
            && row.Subject == campaign.Id);
        var nudges = waiting.Where(row => row.Topic == NotificationTopics.CampaignNudge);
        if (await nudges.AnyAsync(ct))
        {
            await nudges.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, start), ct);
        }

        var key = ((IOutboxPayload)new CampaignRoundPayload(campaign.Id, campaign.Round)).DedupKey;
        var lastRound = campaign.IsFilled ? lastNext : lastSlot;
        if (await waiting.AnyAsync(row => row.DedupKey == key && row.DueAt > lastRound, ct))
        {
            // The row of the far day finds the campaign at another round and does nothing.
            var due = campaign.IsFilled ? await members.MinAsync(member => member.NextNudgeAt, ct) : now;
            campaign.AdvanceRound();
            db.ScheduleRound(campaign, due ?? now, profile, now);
        }
    }
}
