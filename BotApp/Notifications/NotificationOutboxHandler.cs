using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>
/// Sends one notification to one person: the topic's renderer creates the card, the channel delivers it to the person's chat.
/// </summary>
internal sealed class NotificationOutboxHandler(
    BotDb db, IEnumerable<INotificationRenderer> notices, IProactiveMessenger channel, TimeProvider clock)
    : IOutboxHandler<NotificationPayload>
{
    private const int MaxAttempts = 30;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    public async Task<SendResult> HandleAsync(NotificationPayload payload, OutboxMessage row, CancellationToken ct)
    {
        if (notices.FirstOrDefault(n => n.Topic == payload.Topic) is not { } notice)
        {
            return new SendResult.DeadLetter(new Failure(FailureReason.NotSupported, payload.Topic));
        }

        if (await IsSupersededAsync(row, ct))
        {
            return new SendResult.Obsolete();
        }

        // Renders and records under one write lock: a later decision finds the card and refreshes it, an earlier one is shown on it.
        await db.BeginWriteAsync(ct);
        if (await notice.RenderAsync(payload.Subject, payload.OfficerId, ct) is not { } drawn)
        {
            // Nothing to send, but possibly an older card to refresh.
            return db.ChangeTracker.HasChanges() && !await db.SaveAsync(clock.GetUtcNow(), ct)
                ? new SendResult.Retry(FailureReason.ChangedConcurrently)
                : new SendResult.Obsolete();
        }

        // The card's id must be saved before anybody can press a button.
        if (!await db.SaveAsync(clock.GetUtcNow(), ct))
        {
            return new SendResult.Retry(FailureReason.ChangedConcurrently);
        }

        if (await db.FindOrCreateChatAsync(payload.OfficerId, clock.GetUtcNow(), ct) is not { } chat)
        {
            return new SendResult.Retry(FailureReason.NoChat);
        }

        if (chat.Unreachable is { } code)
        {
            return await FallBackToMailAsync(payload, new Failure(FailureReason.Unreachable, code), ct);
        }

        var delivery = await channel.SendAsync(chat.ToAddress(), drawn.Card, ct);
        var result = await RecordWithRetryAsync(chat, drawn, delivery, ct);
        var fallBack = (result, delivery) switch
        {
            (SendResult.DeadLetter { Failure: var dead }, _) => dead,
            (SendResult.Retry { Failure: var refused }, DeliveryResult.Refused) when row.Attempts >= RetryPlan.TriesWhenRefused => refused,
            (SendResult.Retry { Failure: var again }, _) when row.Attempts >= RetryPlan.MaxAttempts => again,
            (SendResult.Throttled { Failure: var throttled }, _) when row.Attempts >= RetryPlan.MaxAttempts => throttled,
            _ => null,
        };
        return fallBack is null ? result : await FallBackToMailAsync(payload, fallBack, ct);
    }

    /// <summary>A later notification about the same subject is due too: both would show the same current state.</summary>
    private Task<bool> IsSupersededAsync(OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.AnyAsync(
            later => later.DoneAt == null
                && later.DeadAt == null
                && later.DueAt <= now
                && later.Kind == row.Kind
                && later.Topic == row.Topic
                && later.Subject == row.Subject && later.OfficerId == row.OfficerId && later.CreatedAt > row.CreatedAt,
            ct);
    }

    /// <summary>A card that was sent and not recorded would be sent again: retry during a database outage.</summary>
    private async Task<SendResult> RecordWithRetryAsync(Chat chat, RenderedMessage drawn, DeliveryResult delivery, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await RecordAsync(chat, drawn, delivery, ct);
            }
            catch (Exception fault) when (delivery is DeliveryResult.Sent && tries < MaxAttempts && fault.IsDatabaseFault())
            {
                await Task.Delay(RetryDelay, TimeProvider.System, ct);
            }
        }
    }

    private async Task<SendResult> RecordAsync(Chat chat, RenderedMessage drawn, DeliveryResult delivery, CancellationToken ct)
    {
        if (delivery is DeliveryResult.Sent sent && drawn.CardMessageId is { } cardId)
        {
            await db.ExecuteOutsideTransactionAsync(
                () => db.CardMessages.Where(card => card.Id == cardId).ExecuteUpdateAsync(
                    set => set.SetProperty(card => card.ActivityId, sent.ActivityId).SetProperty(card => card.InUse, drawn.Card.HasInputs),
                    ct),
                ct);
        }

        return await db.ApplyDeliveryResultAsync(chat, delivery, clock.GetUtcNow(), ct);
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
