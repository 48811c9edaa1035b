using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>
/// Sends one notification to one person: the topic's renderer creates the card, the channel delivers it to the person's chat.
/// </summary>
internal sealed class NotificationOutboxHandler(BotDb db, IEnumerable<INotificationRenderer> notices, IProactiveMessenger channel, TimeProvider clock) : IOutboxHandler
{
    private const int MaxAttempts = 30;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    public string Kind => OutboxKinds.Notification;

    public async Task<SendResult> HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.OfficerId is not { } officerId || notices.FirstOrDefault(n => n.Topic == message.Topic) is not { } notice)
        {
            return new SendResult.DeadLetter("no-notice");
        }

        if (await IsSupersededAsync(message, ct))
        {
            return new SendResult.Obsolete();
        }

        // Renders and records under one write lock: a later decision finds the card and refreshes it, an earlier one is shown on it.
        await db.BeginWriteAsync(ct);
        if (await notice.RenderAsync(message.Subject, officerId, ct) is not { } drawn)
        {
            // Nothing to send, but possibly an older card to refresh.
            return db.ChangeTracker.HasChanges() && !await db.SaveAsync(clock.GetUtcNow(), ct) ? new SendResult.Retry("card.changed") : new SendResult.Obsolete();
        }

        // The card's id must be saved before anybody can press a button.
        if (!await db.SaveAsync(clock.GetUtcNow(), ct))
        {
            return new SendResult.Retry("card.changed");
        }

        if (await db.FindOrCreateChatAsync(officerId, clock.GetUtcNow(), ct) is not { } chat)
        {
            return new SendResult.Retry("teams.no-chat");
        }

        if (chat.Unreachable is { } code)
        {
            return await FallBackToMailAsync(message, code, ct);
        }

        var delivery = await channel.SendAsync(chat.ToAddress(), drawn.Card, ct);
        var result = await RecordWithRetryAsync(chat, drawn, delivery, ct);
        return delivery switch
        {
            DeliveryResult.Unreachable unreachable => await FallBackToMailAsync(message, unreachable.Code, ct),
            DeliveryResult.Rejected bad => await FallBackToMailAsync(message, bad.Code, ct),
            DeliveryResult.Refused refused when message.Attempts >= RetryPlan.TriesWhenRefused => await FallBackToMailAsync(message, refused.Code, ct),
            _ when result is SendResult.Retry again && message.Attempts >= RetryPlan.MaxAttempts => await FallBackToMailAsync(message, again.Code, ct),
            _ => result,
        };
    }

    /// <summary>A later notification about the same subject is due too: both would show the same current state.</summary>
    private Task<bool> IsSupersededAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.AnyAsync(
            later => later.DoneAt == null && later.DeadAt == null && later.DueAt <= now && later.Kind == message.Kind && later.Topic == message.Topic
                && later.Subject == message.Subject && later.OfficerId == message.OfficerId && later.CreatedAt > message.CreatedAt,
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
                    set => set.SetProperty(card => card.ActivityId, sent.ActivityId).SetProperty(card => card.InUse, drawn.Card.HasInputs), ct),
                ct);
        }

        return await db.ApplyDeliveryResultAsync(chat, delivery, clock.GetUtcNow(), ct);
    }

    /// <summary>Given up in Teams: it goes to the office mail address instead, and onto the cell's list of undelivered messages.</summary>
    private async Task<SendResult> FallBackToMailAsync(OutboxMessage message, string code, CancellationToken ct)
    {
        var mail = OutboxMessage.FallbackMail(message, clock.GetUtcNow());
        if (!await db.Outbox.AnyAsync(m => m.DedupKey == mail.DedupKey, ct))
        {
            db.Outbox.Add(mail);
            await db.SaveAsync(clock.GetUtcNow(), ct);
        }

        return new SendResult.DeadLetter(code);
    }
}
