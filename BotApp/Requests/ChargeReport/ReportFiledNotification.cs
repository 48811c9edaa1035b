using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

/// <summary>Notifies the head that an officer of the office has filed a report.</summary>
internal sealed class ReportFiledNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.ReportFiled;

    public async Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.ReportViewAsync(subject, ct) is { } view
            ? await RenderCardAsync(
                view,
                officerId,
                await db.CardMessageIdAsync(Topic, subject, view.Request.Version, officerId, clock.GetUtcNow(), ct),
                ct)
            : null;

    public async Task<RenderedMessage?> RenderUpdateAsync(CardMessage sent, CancellationToken ct) =>
        await db.ReportViewAsync(sent.Subject, ct) is { } view ? await RenderCardAsync(view, sent.OfficerId, sent.Id, ct) : null;

    private async Task<RenderedMessage?> RenderCardAsync(ChargeReportView view, Guid officerId, Guid cardId, CancellationToken ct)
    {
        var posts = await db.AuthoritiesOfAsync(officerId, clock.GetUtcNow(), ct);
        var mayMark = posts.Any(post => post.Role is OfficeDirectory.Role.Head && post.OfficeId == view.Request.OfficeId);
        return await db.Officers.FindAsync([officerId], ct) is { } head
            ? new RenderedMessage(ChargeReportCard.ForHead(head.PreferredLanguage, view, mayMark), cardId)
            : null;
    }
}
