using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Dispatch;

/// <summary>Keeps the receipt of a batch in the head's chat true: being sent, sent, or why not.</summary>
internal sealed class BatchSentNotification(BotDb db, OfficeProfile profile) : INotificationRenderer
{
    public string Topic => NotificationTopics.BatchSent;

    /// <summary>Whoever sent the batch; the receipt holds its number and counts, no personal data.</summary>
    public Audience Audience => Audience.PersonConcerned;

    /// <summary>The receipt is the answer to a press and never a message of its own.</summary>
    public Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        Task.FromResult<RenderResult?>(null);

    public async Task<RenderResult.Message?> RenderUpdateAsync(CardMessage sent, CancellationToken ct)
    {
        var batch = await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == sent.Subject, ct);
        var officer = await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == sent.OfficerId, ct);
        return batch is null || officer is null ? null : new RenderResult.Message(BatchCard.Sent(
            officer.PreferredLanguage,
            batch,
            await db.RowCountAsync(batch.Id, ct),
            profile.ComputerCellMail,
            await db.MailStateAsync(batch, ct)));
    }
}
