using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications.Reminders;

/// <summary>The digest of a working day: one list to everybody with pending requests; schedules the next one.</summary>
internal sealed class DigestDayJob(BotDb db, OfficeProfile profile, TimeProvider clock) : ISend
{
    public string Kind => OutboxKinds.DigestDay;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.StartWritingAsync(ct);
        var waiting = new List<Guid>();
        foreach (var role in (Role[])[Role.Head, Role.Cell, Role.SystemsManager])
        {
            foreach (var holder in (await db.HoldersAsync(role, null, now, ct)).DistinctBy(holder => holder.Officer.Id))
            {
                if (await db.WaitingFor(holder.Officer.Id, await db.AuthoritiesOfAsync(holder.Officer.Id, now, ct), now).AnyAsync(ct))
                {
                    waiting.Add(holder.Officer.Id);
                }
            }
        }

        await db.TellOnceADayAsync(Topics.Digest, waiting, now, ct);
        await db.PlanDigestAsync(profile, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Again("digest.changed");
    }
}
