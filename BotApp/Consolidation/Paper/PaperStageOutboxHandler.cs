using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>
/// Tells the present heads of the office of the outcome of a paper application, whoever uploaded it; where nobody heads the office, the
/// computer cell, and above it the Systems Manager.
/// </summary>
internal sealed class PaperStageOutboxHandler(BotDb db, TimeProvider clock) : IOutboxHandler<PaperStagePayload>
{
    private static readonly Role[] LowToHigh = [Role.Head, Role.Cell, Role.SystemsManager];

    public async Task<SendResult> HandleAsync(PaperStagePayload payload, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == payload.RequestId, ct) is not { } request)
        {
            return new SendResult.Obsolete();
        }

        var told = await HoldersAsync(request, now, ct);
        await db.NotifyOnceAsync(
            [.. told.Select(officer => OutboxMessage.Notify(
                NotificationTopics.PaperStageChanged, request.Id, payload.Version, officer, now))],
            ct);
        return await db.SaveAsync(now, ct) ? new SendResult.Done() : new SendResult.Retry(FailureReason.ChangedConcurrently);
    }

    private async Task<IReadOnlyList<Guid>> HoldersAsync(Request request, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var role in LowToHigh)
        {
            var holders = await db.PostHoldersAsync(role, role is Role.Head ? request.OfficeId : null, now, ct);
            var others = holders.Where(holder => holder.Officer.HasAccess && !request.Concerns(holder.Officer.Id))
                .Select(holder => holder.Officer.Id).Distinct().ToList();
            if (others.Count > 0)
            {
                return others;
            }
        }

        return [];
    }
}
