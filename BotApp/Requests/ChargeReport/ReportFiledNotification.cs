using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

/// <summary>Notifies the head that an officer of the office has filed a report.</summary>
internal sealed class ReportFiledNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.ReportFiled;

    public Audience Audience => Audience.Heads;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.ReportViewAsync(subject, officerId, clock.GetUtcNow(), ct) is { } view
        && await RenderCardAsync(view, officerId, ct) is { } card
            ? new RenderResult.Message(
                card,
                await db.CardMessageForAsync(Topic, subject, view.Request.Version, officerId, clock.GetUtcNow(), ct))
            : null;

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.ReportViewAsync(sent.Subject, sent.OfficerId, clock.GetUtcNow(), ct) is { } view
        && await RenderCardAsync(view, sent.OfficerId, ct) is { } card
            ? new RenderResult.Message(card)
            : null;

    private async Task<CardContent?> RenderCardAsync(ChargeReportView view, Guid officerId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { } head
            ? ChargeReportCard.ForHead(head.PreferredLanguage, view, mayMark: true)
            : null;
}
