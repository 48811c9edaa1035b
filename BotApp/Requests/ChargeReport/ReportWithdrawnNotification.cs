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

    public Audience Audience => Audience.HeadsAndCell;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        if (await db.ReportViewAsync(subject, officerId, now, ct) is { Request.Stage: Stage.Withdrawn } report)
        {
            return new RenderResult.Message(ChargeReportCard.ForHead(officer.PreferredLanguage, report, mayMark: false));
        }

        return await db.WorkViewAsync(subject, officerId, profile, now, ct) is { Request.Stage: Stage.Withdrawn } work
            ? new RenderResult.Message(WorkItemCard.Render(officer.PreferredLanguage, work, now, mayFinish: true))
            : null;
    }
}
