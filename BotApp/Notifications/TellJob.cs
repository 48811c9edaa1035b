using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>
/// Sends one notification to one person: the topic's renderer creates the card, the channel delivers it to the person's chat.
/// </summary>
internal sealed class TellJob(BotDb db, IEnumerable<INotice> notices, IDeliver channel, TimeProvider clock) : ISend
{
    private const int MostTries = 30;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public string Kind => OutboxKinds.Tell;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.OfficerId is not { } officerId || notices.FirstOrDefault(n => n.Topic == message.Topic) is not { } notice)
        {
            return new SendResult.Dead("no-notice");
        }

        if (await IsOvertakenAsync(message, ct))
        {
            return new SendResult.Moot();
        }

        // Renders and records under one write lock: a later decision finds the card and refreshes it, an earlier one is shown on it.
        await db.StartWritingAsync(ct);
        if (await notice.DrawAsync(message.Subject, officerId, ct) is not { } drawn)
        {
            // Nothing to send, but possibly an older card to refresh.
            return db.ChangeTracker.HasChanges() && !await db.SaveAsync(clock.GetUtcNow(), ct) ? new SendResult.Again("card.changed") : new SendResult.Moot();
        }

        // The card's id must be saved before anybody can press a button.
        if (!await db.SaveAsync(clock.GetUtcNow(), ct))
        {
            return new SendResult.Again("card.changed");
        }

        if (await db.ChatOrNewAsync(officerId, clock.GetUtcNow(), ct) is not { } chat)
        {
            return new SendResult.Again("teams.no-chat");
        }

        if (chat.Unreachable is { } code)
        {
            return await ByMailAsync(message, code, ct);
        }

        var delivery = await channel.SendAsync(chat.Address(), drawn.Card, ct);
        var result = await NoteSurelyAsync(chat, drawn, delivery, ct);
        return delivery switch
        {
            Delivery.Unreachable unreachable => await ByMailAsync(message, unreachable.Code, ct),
            Delivery.Bad bad => await ByMailAsync(message, bad.Code, ct),
            Delivery.Refused refused when message.Attempts >= RetryPlan.TriesWhenRefused => await ByMailAsync(message, refused.Code, ct),
            _ when result is SendResult.Again again && message.Attempts >= RetryPlan.MostTries => await ByMailAsync(message, again.Code, ct),
            _ => result,
        };
    }

    /// <summary>A later notification about the same subject is due too: both would show the same current state.</summary>
    private Task<bool> IsOvertakenAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Outbox.AnyAsync(
            later => later.DoneAt == null && later.DeadAt == null && later.DueAt <= now && later.Kind == message.Kind && later.Topic == message.Topic
                && later.Subject == message.Subject && later.OfficerId == message.OfficerId && later.CreatedAt > message.CreatedAt,
            ct);
    }

    /// <summary>A card that was sent and not recorded would be sent again: retry during a database outage.</summary>
    private async Task<SendResult> NoteSurelyAsync(Chat chat, Notice drawn, Delivery delivery, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await NoteAsync(chat, drawn, delivery, ct);
            }
            catch (Exception fault) when (delivery is Delivery.Sent && tries < MostTries && fault.IsOfDatabase())
            {
                await Task.Delay(BetweenTries, TimeProvider.System, ct);
            }
        }
    }

    private async Task<SendResult> NoteAsync(Chat chat, Notice drawn, Delivery delivery, CancellationToken ct)
    {
        if (delivery is Delivery.Sent sent && drawn.CardCopyId is { } cardId)
        {
            await db.WriteAsideAsync(
                () => db.CardCopies.Where(card => card.Id == cardId).ExecuteUpdateAsync(
                    set => set.SetProperty(card => card.ActivityId, sent.ActivityId).SetProperty(card => card.InUse, drawn.Card.HasInputs), ct),
                ct);
        }

        return await db.NoteDeliveryAsync(chat, delivery, clock.GetUtcNow(), ct);
    }

    /// <summary>Given up in Teams: it goes to the office mail address instead, and onto the cell's list of undelivered messages.</summary>
    private async Task<SendResult> ByMailAsync(OutboxMessage message, string code, CancellationToken ct)
    {
        var mail = OutboxMessage.MailNotice(message, clock.GetUtcNow());
        if (!await db.Outbox.AnyAsync(m => m.DedupKey == mail.DedupKey, ct))
        {
            db.Outbox.Add(mail);
            await db.SaveAsync(clock.GetUtcNow(), ct);
        }

        return new SendResult.Dead(code);
    }
}
