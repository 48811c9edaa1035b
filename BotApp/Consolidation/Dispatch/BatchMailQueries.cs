using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Dispatch;

/// <summary>The state of the mails that carry batches to the computer cell.</summary>
public static class BatchMailQueries
{
    /// <summary>The state of the batch's mail; without a problem while no mail is being sent.</summary>
    public static async Task<MailState> MailStateAsync(this BotDb db, Batch batch, CancellationToken ct) =>
        batch.Stage is BatchStage.Sending ? await db.MailStateAsync(batch.Id, ct) : MailState.OnItsWay;

    /// <summary>Batches whose mail has failed so far, oldest first.</summary>
    public static async Task<IReadOnlyList<FailedDispatch>> FailingMailsAsync(this BotDb db, CancellationToken ct)
    {
        var failing = new List<FailedDispatch>();
        foreach (var batch in await db.Batches.AsNoTracking()
            .Where(b => b.Stage == BatchStage.Sending)
            .OrderBy(b => b.MadeAt)
            .ToListAsync(ct))
        {
            if (await db.MailStateAsync(batch, ct) is { Problem: not null } state)
            {
                failing.Add(new FailedDispatch(batch, state));
            }
        }

        return failing;
    }
}
