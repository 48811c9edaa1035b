using BotApp.Audit;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Reminders;

/// <summary>
/// Reminds the deciders of a pending request; at the second step escalates it to the Systems Manager, who is told with whom it waits and
/// may decide it from then on.
/// </summary>
internal sealed class RemindStepJob(BotDb db, TimeProvider clock) : ISend
{
    private const string Escalates = "2";

    public string Kind => OutboxKinds.RemindStep;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.StartWritingAsync(ct);
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == message.Subject, ct) is not { Stage: Stage.Submitted } request || request.StageSince != message.CreatedAt)
        {
            return new SendResult.Moot();
        }

        if (message.Topic == Escalates)
        {
            request.Escalate();
            db.Audit.Add(AuditLine.Note("request.escalated", request.Id, null, now));
        }

        var (topic, holders) = message.Topic == Escalates
            ? (Topics.Escalation, await db.HoldersAsync(Role.SystemsManager, null, now, ct))
            : (Topics.Reminder, await db.WhoDecidesAsync(request.OfficeId, request.MakerId, now, ct));
        await db.TellOnceADayAsync(topic, holders.Select(holder => holder.Officer.Id).Where(id => id != request.MakerId), now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Again("remind.changed");
    }
}
