using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Compliance;

/// <summary>
/// The weekly compliance list of the Systems Manager; nothing in a week without a relief. A card sent earlier keeps showing the current
/// state.
/// </summary>
internal sealed class ComplianceNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.WeeklyCompliance;

    public Audience Audience => Audience.SystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var held = await db.AuthoritiesOfAsync(officerId, now, ct);
        return await db.ComplianceAsync(held, profile, ComplianceView.WeekDays, now, ct) is { Reliefs.Count: > 0 } view
            && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(
                ComplianceCard.Weekly(officer.PreferredLanguage, view, officerId),
                await db.CardMessageForAsync(Topic, subject, OfficeTime.WeekOf(now), officerId, now, ct))
            : null;
    }
}
