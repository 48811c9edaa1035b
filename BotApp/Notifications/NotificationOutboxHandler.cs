using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>
/// Sends one notification to one person: the topic's renderer creates the card, the channel delivers it to the person's chat.
/// </summary>
internal sealed class NotificationOutboxHandler(
    BotDb db, VisibilityPolicy visibility, ReadAuditStore reads, IProactiveMessenger channel, TimeProvider clock)
    : IOutboxHandler<NotificationPayload>
{
    public async Task<SendResult> HandleAsync(NotificationPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (!visibility.Knows(payload.Topic))
        {
            return new SendResult.DeadLetter(new Failure(FailureReason.NotSupported, payload.Topic));
        }

        if (await db.IsSupersededAsync(row, clock.GetUtcNow(), ct))
        {
            return new SendResult.Obsolete();
        }

        var (rendered, isRecorded) = await DrawAsync(payload, ct);
        if (!isRecorded)
        {
            return new SendResult.Retry(FailureReason.ChangedConcurrently);
        }

        if (rendered is not RenderResult.Message message)
        {
            return rendered is RenderResult.Later { NotBefore: var later } ? new SendResult.Postponed(later) : new SendResult.Obsolete();
        }

        if (await db.FindOrCreateChatAsync(payload.OfficerId, clock.GetUtcNow(), ct) is not { } chat)
        {
            return new SendResult.Retry(FailureReason.NoChat);
        }

        return chat.Unreachable is { } code
            ? await FallBackToMailAsync(payload, new Failure(FailureReason.Unreachable, code), ct)
            : await SendAsync(chat, message, payload, row, ct);
    }

    /// <returns>
    /// What was drawn, or null when there is nothing to send. It is not recorded when another save came in between.
    /// </returns>
    private async Task<(RenderResult? Rendered, bool IsRecorded)> DrawAsync(NotificationPayload payload, CancellationToken ct)
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

        return (rendered, true);
    }

    /// <summary>The card's id must be saved before anybody can press a button, and the reading before anybody can read.</summary>
    private async Task<bool> RecordAsync(RenderResult rendered, Guid reader, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (rendered is RenderResult.Message { Card.PersonalDataOf: var disclosed })
        {
            await reads.AddAsync(reader, disclosed, now, ct);
        }

        await db.RecordAsync(rendered, now, ct);
        return !db.ChangeTracker.HasChanges() || await db.SaveAsync(now, ct);
    }

    /// <summary>Delivers the message in Teams; when that is given up, it goes by mail.</summary>
    private async Task<SendResult> SendAsync(
        Chat chat, RenderResult.Message message, NotificationPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var delivery = await channel.SendAsync(chat.ToAddress(), message.Card, ct);
        var result = await db.RecordDeliveryAsync(chat, message, delivery, clock, ct);
        var givenUp = RetryPlan.GivenUp(result, delivery, row.Attempts);
        return givenUp is null ? result : await FallBackToMailAsync(payload, givenUp, ct);
    }

    /// <summary>Given up in Teams: it goes to the office mail address instead, and onto the cell's list of undelivered messages.</summary>
    private async Task<SendResult> FallBackToMailAsync(NotificationPayload payload, Failure failure, CancellationToken ct)
    {
        var mail = OutboxMessage.From(new FallbackMailPayload(payload), clock.GetUtcNow());
        if (!await db.Outbox.AnyAsync(m => m.DedupKey == mail.DedupKey, ct))
        {
            db.Outbox.Add(mail);
            await db.SaveAsync(clock.GetUtcNow(), ct);
        }

        return new SendResult.DeadLetter(failure);
    }
}
