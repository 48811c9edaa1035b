using BotApp.Audit;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Draws notifications and records what was drawn.</summary>
internal sealed class NotificationStore(BotDb db, VisibilityPolicy visibility, ReadAuditStore reads, TimeProvider clock)
{
    /// <returns>
    /// The message to send, or null when there is nothing to send. It is not recorded when another save came in between.
    /// </returns>
    public async Task<(RenderResult.Message? Message, bool IsRecorded)> DrawAsync(NotificationPayload payload, CancellationToken ct)
    {
        var rendered = await visibility.RenderAsync(payload, ct);
        while (rendered is not null)
        {
            // Nobody waits while a card is drawn. A decision after the card is recorded finds and refreshes it; one before shows only when
            // the card is drawn once more.
            var isNew = rendered is RenderResult.Message { Sent: { } card } && db.Entry(card).State is EntityState.Detached;
            if (!await RecordAsync(rendered, payload.OfficerId, ct))
            {
                return (null, false);
            }

            if (!isNew)
            {
                break;
            }

            db.DiscardUnsaved();
            rendered = await visibility.RenderAsync(payload, ct);
        }

        return (rendered as RenderResult.Message, true);
    }

    /// <summary>The card's id must be saved before anybody can press a button, and the reading before anybody can read.</summary>
    private async Task<bool> RecordAsync(RenderResult rendered, Guid reader, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (rendered is RenderResult.Message { Card.PersonalDataOf: var disclosed })
        {
            await reads.AddAsync(reader, disclosed, now, ct);
        }

        if (rendered is RenderResult.Message { Sent: { } card })
        {
            db.Record(card);
        }

        var older = rendered switch
        {
            RenderResult.Message message => message.Supersedes,
            RenderResult.Refresh refresh => refresh.CardMessageId,
            _ => null,
        };
        if (older is { } id)
        {
            await db.QueueRefreshesAsync([id], now, ct);
        }

        return !db.ChangeTracker.HasChanges() || await db.SaveAsync(now, ct);
    }
}
