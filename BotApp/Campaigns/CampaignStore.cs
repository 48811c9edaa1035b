using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Changes campaigns; the caller saves.</summary>
public static class CampaignStore
{
    /// <summary>Queues the next round for that instant, or the next office hours after it.</summary>
    /// <param name="from">See <see cref="CampaignRoundPayload"/>.</param>
    public static void ScheduleRound(
        this BotDb db, Campaign campaign, DateTimeOffset at, OfficeProfile profile, DateTimeOffset now, DateTimeOffset? from = null) =>
        db.Outbox.Add(OutboxMessage.From(
            new CampaignRoundPayload(campaign.Id, campaign.Round, from),
            now,
            profile.Calendar.NextOfficeInstant(at).ToUniversalTime()));

    /// <summary>Queues the list for the heads on the first working day of the next week, unless it is queued.</summary>
    public static async Task ScheduleWeekAsync(
        this BotDb db, Campaign campaign, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var day = profile.Calendar.WorkingDayFrom(OfficeTime.NextMonday(now));
        await db.QueueOnceAsync(
            OutboxMessage.From(new CampaignWeekPayload(campaign.Id, day), now, OfficeTime.At(day, profile.DigestAt).ToUniversalTime()), ct);
    }

    /// <summary>Queues the check-in of the next half-year, on the first working day of January or July, unless it is queued.</summary>
    public static async Task ScheduleCheckInAsync(this BotDb db, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var today = OfficeTime.DayOf(now);
        var first = today.Month < 7 ? new DateOnly(today.Year, 7, 1) : new DateOnly(today.Year + 1, 1, 1);
        var day = profile.Calendar.WorkingDayFrom(first);
        await db.QueueOnceAsync(
            OutboxMessage.From(new CheckInPayload(day), now, OfficeTime.At(day, profile.DigestAt).ToUniversalTime()), ct);
    }

    /// <summary>Starts, pauses, resumes or ends the campaign; false when it was in another state.</summary>
    public static async Task<bool> ChangeAsync(
        this BotDb db, Campaign campaign, CampaignChange change, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        var changed = change switch
        {
            CampaignChange.Start => campaign.State is CampaignState.Prepared && campaign.Start(turn.Now),
            CampaignChange.Resume => campaign.State is CampaignState.Paused && campaign.Start(turn.Now),
            CampaignChange.Pause => campaign.Pause(),
            CampaignChange.End => campaign.End(turn.Now),
        };
        if (!changed)
        {
            return false;
        }

        db.Audit.Add(AuditLine.Create($"campaign.{change.ToString().ToLowerInvariant()}", campaign.Id, turn.Officer.Id, turn.Now));
        if (change is CampaignChange.Start or CampaignChange.Resume)
        {
            db.ScheduleRound(campaign, turn.Now, profile, turn.Now);
            await db.ScheduleWeekAsync(campaign, profile, turn.Now, ct);
        }

        if (change is CampaignChange.Resume)
        {
            // What was queued when it was paused goes on now.
            foreach (var row in await db.Outbox.Where(row => row.Subject == campaign.Id
                && row.Topic == NotificationTopics.CampaignNudge
                && row.DoneAt == null
                && row.DeadAt == null
                && row.DueAt > turn.Now).ToListAsync(ct))
            {
                row.DueAt = turn.Now;
            }
        }

        return true;
    }
}
