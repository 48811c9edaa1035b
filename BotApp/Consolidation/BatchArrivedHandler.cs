using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>Notifies the cell that a batch has been mailed; the card is updated with the batch.</summary>
internal sealed class BatchArrivedHandler(BotDb db, TimeProvider clock) : INotice
{
    public string Topic => Topics.BatchArrived;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.BatchViewAsync(subject, track: false, ct) is not { } view)
        {
            return null;
        }

        var card = await db.CardForAsync(Topics.BatchArrived, subject, view.Batch.Version, officerId, clock.GetUtcNow(), ct);
        return await FaceAsync(view, officerId, card, ct);
    }

    public async Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct) =>
        await db.BatchViewAsync(sent.Subject, track: false, ct) is { } view ? await FaceAsync(view, sent.OfficerId, sent.Id, ct) : null;

    private async Task<Notice?> FaceAsync(BatchView view, Guid officerId, Guid card, CancellationToken ct) =>
        await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officerId, ct) is { } officer
            ? new Notice(BatchCard.ForCell(officer.Speaks, view), card)
            : null;
}
