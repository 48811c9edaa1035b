using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation;

/// <summary>Keeps the receipt of a batch in the head's chat true: being sent, sent, or why not.</summary>
internal sealed class BatchSentHandler(BotDb db, OfficeProfile profile) : INotice
{
    public string Topic => Topics.BatchSent;

    /// <summary>The receipt is the answer to a press and never a message of its own.</summary>
    public Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct) => Task.FromResult<Notice?>(null);

    public async Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct)
    {
        var batch = await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == sent.Subject, ct);
        var officer = await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == sent.OfficerId, ct);
        return batch is null || officer is null ? null : new Notice(
            BatchCard.Sent(officer.Speaks, batch, await db.Requests.CountAsync(r => r.BatchId == batch.Id, ct), profile.ComputerCellMail, await db.MailStateAsync(batch, ct)),
            sent.Id);
    }
}
