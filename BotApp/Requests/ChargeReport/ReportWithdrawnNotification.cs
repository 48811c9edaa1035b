using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests.CellQueue;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

/// <summary>
/// Notifies head and computer cell that a report which ended a charge was withdrawn, each with the card that concerns them.
/// </summary>
internal sealed class ReportWithdrawnNotification(BotDb db, OfficeProfile profile, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.ReportWithdrawn;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.WorkViewAsync(subject, profile, ct) is not { Request.Stage: Stage.Withdrawn } work ||
            await db.ReportViewAsync(subject, ct) is not { } report ||
            await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var posts = await db.AuthoritiesOfAsync(officerId, now, ct);
        return new RenderResult.Message(
            posts.Any(post => post.Role is Role.Head && post.OfficeId == work.Request.OfficeId)
                ? ChargeReportCard.ForHead(officer.PreferredLanguage, report, mayMark: false)
                : WorkItemCard.Render(officer.PreferredLanguage, work, now, mayFinish: posts.Any(post => post.Role is Role.Cell)));
    }
}
