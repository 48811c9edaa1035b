using BotApp.Audit;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Anchors;

/// <summary>Verifies the audit, adds a mail with its last line for each person who keeps it, and schedules the next day.</summary>
internal sealed class AnchorAuditOutboxHandler(
    BotDb db,
    IOptions<AuditOptions> options,
    TimeProvider clock,
    ILogger<AnchorAuditOutboxHandler> log) : IOutboxHandler<AnchorAuditPayload>
{
    /// <summary>As many are counted: the mail only says that verify-audit must be run.</summary>
    private const int MaxMovedValues = 100;

    public async Task<SendResult> HandleAsync(AnchorAuditPayload payload, OutboxMessage row, CancellationToken ct)
    {
        // Before the write lock: the whole audit and all encrypted values are read.
        List<string> problems = [.. await db.FindAuditProblemsAsync(ct), .. await db.FindMovedValuesAsync(MaxMovedValues, ct)];
        if (problems is [var first, ..])
        {
            log.LogError("The audit does not verify ({Count} problems; run verify-audit): {Problem}", problems.Count, first);
        }

        var now = clock.GetUtcNow();
        await db.BeginWriteAsync(ct);
        var last = await db.LastAuditLineAsync(ct);
        for (var recipient = 0; recipient < options.Value.AnchorMail.Count; recipient++)
        {
            var mail = new AnchorMailPayload(payload.Day, last.Seq, last.Hash, problems.Count, recipient);
            await db.NotifyOnceAsync(OutboxMessage.From(mail, now), ct);
        }

        await db.ScheduleAnchorAsync(options.Value, now, ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }
}
