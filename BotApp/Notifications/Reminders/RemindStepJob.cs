using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Reminders;

/// <summary>A request has waited for days: whoever decides is reminded; at the second step the Systems Manager is told with whom it waits.</summary>
internal sealed class RemindStepJob(BotDb db, TimeProvider clock) : ISend
{
    private const string Escalates = "2";

    public string Kind => OutboxKinds.RemindStep;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.StartWritingAsync(ct);
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == message.Subject, ct) is not { Stage: Stage.Submitted } request || request.StageSince != message.CreatedAt)
        {
            return new SendResult.Moot();
        }

        var (topic, holders) = message.Topic == Escalates
            ? (Topics.Escalation, await db.HoldersAsync(Role.SystemsManager, null, now, ct))
            : (Topics.Reminder, await db.WhoDecidesAsync(request.OfficeId, request.MakerId, now, ct));
        await db.TellOnceADayAsync(topic, holders.Select(holder => holder.Officer.Id).Where(id => id != request.MakerId), now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Again("remind.changed");
    }
}
