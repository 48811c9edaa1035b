using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Refreshes a card that was sent before, so that no copy keeps its buttons after the decision.</summary>
internal sealed class RefreshCardOutboxHandler(
    BotDb db, VisibilityPolicy visibility, ReadAuditStore reads, IProactiveMessenger channel, TimeProvider clock)
    : IOutboxHandler<RefreshCardPayload>
{
    public async Task<SendResult> HandleAsync(RefreshCardPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (await db.CardMessages.AsNoTracking().FirstOrDefaultAsync(card => card.Id == payload.CardMessageId, ct) is not { } sent)
        {
            return new SendResult.Obsolete();
        }

        if (await IsNotificationUnderWayAsync(sent, ct))
        {
            return new SendResult.Retry(FailureReason.CardNotSentYet);
        }

        // A card without a message was only shown in answer to a press. One that its reader types in waits, unless the reader has left.
        if (sent.ActivityId is not { } message
            || !visibility.Knows(sent.Topic)
            || (sent.InUse && await visibility.HasAccessAsync(sent.OfficerId, ct)))
        {
            return new SendResult.Obsolete();
        }

        var rendered = await visibility.RenderUpdateAsync(sent, ct);
        if (rendered.Sent is { } current)
        {
            db.Record(current);
        }

        await reads.AddAsync(sent.OfficerId, rendered.Card.PersonalDataOf, clock.GetUtcNow(), ct);

        // A press may have changed the card concurrently: render it once more.
        if (!await db.SaveAsync(clock.GetUtcNow(), ct))
        {
            return new SendResult.Retry(FailureReason.ChangedConcurrently);
        }

        return await db.Chats.FindAsync([sent.OfficerId], ct) is { Unreachable: null, ConversationId.Length: > 0 } chat
            ? await UpdateAsync(chat, message, rendered.Card, isLastTry: row.Attempts >= RetryPlan.TriesWhenRefused, ct)
            : new SendResult.Obsolete();
    }

    /// <summary>
    /// A refused update does not show whether the person can be reached, and an old card is safe to press: it is tried a few times.
    /// </summary>
    private async Task<SendResult> UpdateAsync(Chat chat, string message, CardContent card, bool isLastTry, CancellationToken ct) =>
        await channel.UpdateAsync(chat.ToAddress(), message, card, ct) switch
        {
            DeliveryResult.Unreachable or DeliveryResult.Refused or DeliveryResult.Rejected when isLastTry => new SendResult.Obsolete(),
            DeliveryResult.Unreachable cut => new SendResult.Retry(new Failure(FailureReason.Unreachable, cut.Code)),
            DeliveryResult.Rejected bad => new SendResult.Retry(new Failure(FailureReason.TeamsRefused, bad.Code)),
            // A message that its reader has deleted needs no refresh.
            DeliveryResult.NotFound => new SendResult.Obsolete(),
            var delivery => await db.ApplyDeliveryResultAsync(chat, delivery, clock.GetUtcNow(), ct),
        };

    /// <summary>
    /// The first delivery of the card is still running, or a newer message about the same subject that closes this one: the refresh
    /// follows.
    /// </summary>
    private Task<bool> IsNotificationUnderWayAsync(CardMessage sent, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.AnyAsync(
            m => m.Kind == OutboxKinds.Notification
                && m.Subject == sent.Subject
                && m.OfficerId == sent.OfficerId
                && m.DoneAt == null
                && m.DeadAt == null
                && (sent.ActivityId == null || (m.Topic == sent.Topic && m.DueAt <= now)),
            ct);
    }
}
