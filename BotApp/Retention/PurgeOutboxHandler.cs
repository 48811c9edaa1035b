using BotApp.Audit;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Retention;

/// <summary>
/// The nightly purge. Each class is deleted in small transactions, so that people are served in between; one that fails does not keep the
/// others, and is tried again the next night. The audit gets the counts.
/// </summary>
internal sealed class PurgeOutboxHandler(
    BotDb db,
    PurgeStore purge,
    IDatabaseProvider engine,
    IMailTransport mails,
    IOptions<RetentionOptions> retention,
    TimeProvider clock,
    ILogger<PurgeOutboxHandler> log) : IOutboxHandler<PurgePayload>
{
    public async Task<SendResult> HandleAsync(PurgePayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var deleted = new List<(string Class, int Count)>();
        foreach (var (name, deleteSome) in purge.Classes.Append(("mails", DeleteMailsAsync)))
        {
            var count = await DeleteClassAsync(name, deleteSome, now, ct);
            if (count > 0)
            {
                deleted.Add((name, count));
                BotMetrics.RecordPurged(name, count);
            }
        }

        if (deleted.Count > 0)
        {
            var counts = string.Join(' ', deleted.Select(one => $"{one.Class}={one.Count}"));
            db.Audit.Add(AuditLine.Create("purge.done", Guid.Empty, null, now, counts));
            await db.SaveAsync(now, ct);
            log.LogInformation("Purge of {Night}: {Counts}", OfficeTime.ToIso(payload.Night), counts);
        }

        await engine.EraseRemnantsAsync(db, ct);
        BotMetrics.RecordPurgeCompleted(now);
        return new SendResult.Done(PurgePayload.After(now, retention.Value.PurgeAt));
    }

    private Task<int> DeleteMailsAsync(DateTimeOffset now, CancellationToken ct) =>
        Task.FromResult(mails.DeleteCopies((_, writtenAt) => writtenAt <= now.AddDays(-retention.Value.DeliveryDays)));

    /// <summary>Returns how many were deleted, also when a fault ended it early.</summary>
    private async Task<int> DeleteClassAsync(
        string name, Func<DateTimeOffset, CancellationToken, Task<int>> deleteSome, DateTimeOffset now, CancellationToken ct)
    {
        var total = 0;
        try
        {
            for (var some = await deleteSome(now, ct); some > 0; some = await deleteSome(now, ct))
            {
                total += some;
            }
        }
        catch (Exception fault)
        {
            log.LogError("The purge of {Class} failed: {Fault}", name, fault.GetType().Name);
            log.LogDebug(fault, "The purge of {Class}", name);
            BotMetrics.RecordPurgeFault(name);
        }

        db.DiscardUnsaved();
        return total;
    }
}
