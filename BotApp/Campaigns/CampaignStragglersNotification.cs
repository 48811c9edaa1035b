using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Names to a head those of the own offices who have not filed; nothing when everybody has.</summary>
internal sealed class CampaignStragglersNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.CampaignStragglers;

    public Audience Audience => Audience.Heads;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var offices = (await db.AuthoritiesOfAsync(officerId, now, ct)).Where(authority => authority.Role is Role.Head)
            .Select(authority => authority.OfficeId).Distinct().ToList();
        return await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == subject, ct)
                is { State: CampaignState.Running } campaign
            && await db.StragglersAsync(campaign, offices, ct) is { } stragglers
            && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(
                NudgeCard.Stragglers(officer.PreferredLanguage, stragglers),
                await db.CardMessageForAsync(Topic, subject, OfficeTime.WeekOf(now), officerId, now, ct))
            : null;
    }
}
