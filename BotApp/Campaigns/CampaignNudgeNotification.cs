using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>
/// Nudges a member who has not filed. Asked again when the nudge leaves: outside office hours, within three working days of another nudge
/// and while the campaign is paused it waits; once the officer has filed, or the campaign has ended, it is dropped.
/// </summary>
internal sealed class CampaignNudgeNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.CampaignNudge;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == subject, ct)
            is not { State: CampaignState.Running or CampaignState.Paused } campaign
            || await db.WaitingMembers(campaign).FirstOrDefaultAsync(one => one.OfficerId == officerId, ct) is not { } member
            || await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var card = await db.CardMessageForAsync(Topic, subject, member.Nudges, officerId, now, ct);
        return await WaitsUntilAsync(campaign, card, now, ct) is { } later
            ? new RenderResult.Later(later.ToUniversalTime())
            : new RenderResult.Message(NudgeCard.Render(officer.PreferredLanguage, campaign), card);
    }

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == sent.Subject, ct) is { } campaign
            && await db.Officers.FindAsync([sent.OfficerId], ct) is { } officer
            ? new RenderResult.Message(NudgeCard.Render(officer.PreferredLanguage, campaign))
            : null;

    private async Task<DateTimeOffset?> WaitsUntilAsync(Campaign campaign, CardMessage card, DateTimeOffset now, CancellationToken ct)
    {
        if (profile.Calendar.NextOfficeInstant(now) is var opening && opening > now)
        {
            return opening;
        }

        if (campaign.State is CampaignState.Paused)
        {
            return CampaignPace.NextAfter(now, profile.Calendar);
        }

        var last = await db.RecentNudges(now, profile.Calendar)
            .Where(other => other.OfficerId == card.OfficerId && other.Id != card.Id)
            .MaxAsync(other => (DateTimeOffset?)other.CreatedAt, ct);
        return last is { } nudged ? CampaignPace.NextAfter(nudged, profile.Calendar) : null;
    }
}
