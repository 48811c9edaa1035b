using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Approvals.Reminders;

/// <summary>
/// Shows the Systems Manager everything overdue in one card, while anything is and the recipient holds the post. A card sent earlier keeps
/// showing the current state.
/// </summary>
internal sealed class EscalationNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.Escalation;

    public Audience Audience => Audience.SystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await ViewAsync(officerId, now, ct) is { IsEmpty: false } view && await RenderCardAsync(view, officerId, ct) is { } card
            ? new RenderResult.Message(
                card,
                await db.CardMessageForAsync(Topic, subject, OfficeTime.DayOf(now).DayNumber, officerId, now, ct))
            : null;
    }

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await ViewAsync(sent.OfficerId, clock.GetUtcNow(), ct) is { } view && await RenderCardAsync(view, sent.OfficerId, ct) is { } card
            ? new RenderResult.Message(card)
            : null;

    private async Task<OverdueView?> ViewAsync(Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        (await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.SystemsManager)
            ? await db.EscalatedAsync(officerId, profile, now, ct)
            : null;

    private async Task<CardContent?> RenderCardAsync(OverdueView view, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { } officer
            ? OverdueCard.Escalation(officer.PreferredLanguage, view, officerId)
            : null;
}
