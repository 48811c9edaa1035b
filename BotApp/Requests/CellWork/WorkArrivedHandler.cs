using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests.CellWork;

/// <summary>Notifies the computer cell of a new work item; the card is updated with the request.</summary>
internal sealed class WorkArrivedHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : INotice
{
    public string Topic => Topics.WorkArrived;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.WorkViewAsync(subject, profile, ct) is { Request.Stage: Stage.WithCell } view
            ? await FaceAsync(view, officerId, await db.CardForAsync(Topic, subject, view.Request.Version, officerId, clock.GetUtcNow(), ct), ct)
            : null;

    public async Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct) =>
        await db.WorkViewAsync(sent.Subject, profile, ct) is { } view ? await FaceAsync(view, sent.OfficerId, sent.Id, ct) : null;

    private async Task<Notice?> FaceAsync(WorkView view, Guid officerId, Guid cardId, CancellationToken ct) =>
        await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new Notice(WorkCard.One(officer.Speaks, view, clock.GetUtcNow(), mayFinish: true), cardId)
            : null;
}
