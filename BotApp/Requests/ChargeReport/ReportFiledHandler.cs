using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

/// <summary>Notifies the head that an officer of the office has filed a report.</summary>
internal sealed class ReportFiledHandler(BotDb db, TimeProvider clock) : INotice
{
    public string Topic => Topics.ReportFiled;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.ReportViewAsync(subject, ct) is { } view
            ? await FaceAsync(view, officerId, await db.CardForAsync(Topic, subject, view.Request.Version, officerId, clock.GetUtcNow(), ct), ct)
            : null;

    public async Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct) =>
        await db.ReportViewAsync(sent.Subject, ct) is { } view ? await FaceAsync(view, sent.OfficerId, sent.Id, ct) : null;

    private async Task<Notice?> FaceAsync(ReportView view, Guid officerId, Guid cardId, CancellationToken ct)
    {
        var posts = await db.AuthoritiesOfAsync(officerId, clock.GetUtcNow(), ct);
        var mayMark = posts.Any(post => post.Role is OfficeDirectory.Role.Head && post.OfficeId == view.Request.OfficeId);
        return await db.Officers.FindAsync([officerId], ct) is { } head
            ? new Notice(ChargeCard.ForHead(head.Speaks, view, mayMark), cardId)
            : null;
    }
}
