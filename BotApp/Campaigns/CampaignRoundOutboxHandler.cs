using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>
/// Plans one round of a campaign: queues the nudges of the members who are due, one notification each, and the next round, in one save. A
/// round that is repeated after a kill finds the campaign at the next number and does nothing.
/// </summary>
internal sealed class CampaignRoundOutboxHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : IOutboxHandler<CampaignRoundPayload>
{
    public async Task<SendResult> HandleAsync(CampaignRoundPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Campaigns.FirstOrDefaultAsync(one => one.Id == payload.CampaignId, ct) is not { State: CampaignState.Running } campaign
            || campaign.Round != payload.Round)
        {
            return new SendResult.Obsolete();
        }

        if (profile.Calendar.NextOfficeInstant(now) > now)
        {
            return new SendResult.Postponed(profile.Calendar.NextOfficeInstant(now).ToUniversalTime());
        }

        // Calls that take long make the pace slower than planned: the cards of requests must not wait behind a growing heap of nudges.
        if (await db.HasUnsentNudgesAsync(campaign, before: now - CampaignPace.MaxBehind, ct))
        {
            return new SendResult.Postponed(now + CampaignPace.Lead);
        }

        var (members, hasMore) = await MembersAsync(campaign, now, ct);
        var free = await PlanAsync(campaign, members, CampaignPace.StartOf(payload.From, now), now, ct);
        if (hasMore)
        {
            campaign.AdvanceRound();
            db.ScheduleRound(campaign, free - CampaignPace.Lead, profile, now, from: free);
        }
        else if (await NextAsync(campaign, members, ct) is { } next)
        {
            campaign.AdvanceRound();
            db.ScheduleRound(campaign, next, profile, now);
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }

    /// <summary>The members who are due, the new ones first; more of them wait for the next round.</summary>
    private async Task<(IReadOnlyList<CampaignMember> Members, bool HasMore)> MembersAsync(
        Campaign campaign, DateTimeOffset now, CancellationToken ct)
    {
        if (!campaign.IsFilled)
        {
            var officers = await db.Concerned(campaign)
                .Where(officer => !db.CampaignMembers.Any(member => member.CampaignId == campaign.Id && member.OfficerId == officer.Id))
                .OrderBy(officer => officer.Id)
                .Select(officer => officer.Id)
                .Take(CampaignPace.RoundSize)
                .ToListAsync(ct);
            if (officers.Count > 0)
            {
                var added = officers.ConvertAll(officer => CampaignMember.Create(campaign.Id, officer, now));
                db.CampaignMembers.AddRange(added);
                return (added, true);
            }

            campaign.MarkFilled();
        }

        var due = await db.CampaignMembers
            .Where(member => member.CampaignId == campaign.Id && member.NextNudgeAt != null && member.NextNudgeAt <= now)
            .OrderBy(member => member.NextNudgeAt)
            .ThenBy(member => member.OfficerId)
            .Take(CampaignPace.RoundSize)
            .ToListAsync(ct);
        return (due, due.Count == CampaignPace.RoundSize);
    }

    /// <returns>When the nudge after these may leave.</returns>
    private async Task<DateTimeOffset> PlanAsync(
        Campaign campaign, IReadOnlyList<CampaignMember> members, DateTimeOffset start, DateTimeOffset now, CancellationToken ct)
    {
        var officers = members.Select(member => member.OfficerId).ToList();
        var filed = await db.FiledMembers(campaign).Where(officer => officers.Contains(officer)).ToHashSetAsync(ct);
        var nudged = await db.LastNudgesAsync(officers, now, profile.Calendar, ct);
        var running = await db.Campaigns.CountAsync(one => one.State == CampaignState.Running, ct);
        var index = 0;
        foreach (var member in members)
        {
            if (member.IsSettled || filed.Contains(member.OfficerId))
            {
                member.Settle();
            }
            else if (nudged.TryGetValue(member.OfficerId, out var at))
            {
                member.Postpone(CampaignPace.NextAfter(at, profile.Calendar).ToUniversalTime());
            }
            else
            {
                var slot = CampaignPace.SlotOf(index++, running, start, profile.Calendar).ToUniversalTime();
                member.Nudge(CampaignPace.NextAfter(slot, profile.Calendar).ToUniversalTime());
                db.Outbox.Add(OutboxMessage.Notify(
                    NotificationTopics.CampaignNudge, campaign.Id, member.Nudges, member.OfficerId, now, slot));
            }
        }

        return CampaignPace.SlotOf(index, running, start, profile.Calendar).ToUniversalTime();
    }

    /// <summary>When the next member is due; null when nobody is.</summary>
    private async Task<DateTimeOffset?> NextAsync(Campaign campaign, IReadOnlyList<CampaignMember> planned, CancellationToken ct)
    {
        var known = planned.Select(member => member.OfficerId).ToList();
        var others = await db.CampaignMembers
            .Where(member => member.CampaignId == campaign.Id && member.NextNudgeAt != null && !known.Contains(member.OfficerId))
            .MinAsync(member => member.NextNudgeAt, ct);
        return planned.Select(member => member.NextNudgeAt).Append(others).Min();
    }
}
