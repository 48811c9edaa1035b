using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests.CellWork;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

/// <summary>
/// Notifies head and computer cell that a report which ended a charge was withdrawn, each with the card that concerns them.
/// </summary>
internal sealed class ReportWithdrawnHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : INotice
{
    public string Topic => Topics.ReportWithdrawn;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.WorkViewAsync(subject, profile, ct) is not { Request.Stage: Stage.Withdrawn } work ||
            await db.ReportViewAsync(subject, ct) is not { } report ||
            await db.Officers.FindAsync([officerId], ct) is not { } officer)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var posts = await db.AuthoritiesOfAsync(officerId, now, ct);
        return new Notice(
            posts.Any(post => post.Role is Role.Head && post.OfficeId == work.Request.OfficeId)
                ? ChargeCard.ForHead(officer.Speaks, report, mayMark: false)
                : WorkCard.One(officer.Speaks, work, now, mayFinish: posts.Any(post => post.Role is Role.Cell)),
            null);
    }
}
