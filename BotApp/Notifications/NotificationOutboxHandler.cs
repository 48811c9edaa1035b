using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>
/// Sends one notification to one person: the topic's renderer creates the card, the channel delivers it to the person's chat.
/// </summary>
internal sealed class NotificationOutboxHandler(
    BotDb db, VisibilityPolicy visibility, NotificationStore notifications, IProactiveMessenger channel, TimeProvider clock)
    : IOutboxHandler<NotificationPayload>
{
    public async Task<SendResult> HandleAsync(NotificationPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (!visibility.Knows(payload.Topic))
        {
            return new SendResult.DeadLetter(new Failure(FailureReason.NotSupported, payload.Topic));
        }

        if (await IsSupersededAsync(row, ct))
        {
            return new SendResult.Obsolete();
        }

        var (message, isRecorded) = await notifications.DrawAsync(payload, ct);
        if (!isRecorded)
        {
            return new SendResult.Retry(FailureReason.ChangedConcurrently);
        }

        if (message is null)
        {
            return new SendResult.Obsolete();
        }

        if (await db.FindOrCreateChatAsync(payload.OfficerId, clock.GetUtcNow(), ct) is not { } chat)
        {
            return new SendResult.Retry(FailureReason.NoChat);
        }

        return chat.Unreachable is { } code
            ? await FallBackToMailAsync(payload, new Failure(FailureReason.Unreachable, code), ct)
            : await SendAsync(chat, message, payload, row, ct);
    }

    /// <summary>A later notification about the same subject was sent or is due too: both would show the same current state.</summary>
    private Task<bool> IsSupersededAsync(OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.AnyAsync(
            later => later.DeadAt == null
                && (later.DoneAt != null || later.DueAt <= now)
                && later.Kind == row.Kind
                && later.Topic == row.Topic
                && later.Subject == row.Subject && later.OfficerId == row.OfficerId && later.CreatedAt > row.CreatedAt,
            ct);
    }

    /// <summary>Delivers the message in Teams; when that is given up, it goes by mail.</summary>
    private async Task<SendResult> SendAsync(
        Chat chat, RenderResult.Message message, NotificationPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var delivery = await channel.SendAsync(chat.ToAddress(), message.Card, ct);
        var result = await db.RecordDeliveryAsync(chat, message, delivery, clock, ct);
        var givenUp = (result, delivery) switch
        {
            (SendResult.DeadLetter { Failure: var dead }, _) => dead,
            (SendResult.Retry { Failure: var refused }, DeliveryResult.Refused) when row.Attempts >= RetryPlan.TriesWhenRefused => refused,
            (SendResult.Retry { Failure: var again }, _) when row.Attempts >= RetryPlan.MaxAttempts => again,
            (SendResult.Throttled { Failure: var throttled }, _) when row.Attempts >= RetryPlan.MaxAttempts => throttled,
            _ => null,
        };
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
