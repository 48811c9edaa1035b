using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.CellWork;

/// <summary>
/// Handles a due step of the unmapping deadline: reminds the computer cell, at the second step also the Systems Manager.
/// </summary>
internal sealed class UnmapStepJob(BotDb db, TimeProvider clock) : ISend
{
    private const string TellsSupervisor = "2";

    public string Kind => OutboxKinds.UnmapStep;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (!await db.Requests.AnyAsync(r => r.Id == message.Subject && r.Stage == Stage.WithCell, ct))
        {
            return new SendResult.Moot();
        }

        var (now, step) = (clock.GetUtcNow(), message.Topic == TellsSupervisor ? 2 : 1);
        var told = (await db.HoldersAsync(step == 2 ? Role.SystemsManager : Role.Cell, null, now, ct)).DistinctBy(holder => holder.Officer.Id);
        foreach (var holder in told)
        {
            // The step serves as version: each step notifies a person once, also when this row is retried.
            var tell = OutboxMessage.Tell(Topics.UnmapOverdue, message.Subject, step, holder.Officer.Id, now);
            if (!await db.Outbox.AnyAsync(m => m.DedupKey == tell.DedupKey, ct))
            {
                db.Outbox.Add(tell);
            }
        }

        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Again("unmap-step.changed");
    }
}
