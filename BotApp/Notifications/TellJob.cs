using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Tells one person one thing: the topic's notice draws the card, the channel carries it to the person's chat.</summary>
internal sealed class TellJob(BotDb db, IEnumerable<INotice> notices, IDeliver channel, TimeProvider clock) : ISend
{
    public string Kind => OutboxKinds.Tell;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.OfficerId is not { } officerId || notices.FirstOrDefault(n => n.Topic == message.Topic) is not { } notice)
        {
            return new SendResult.Dead("no-notice");
        }

        // Drawn and noted in one turn to write: a decision after it finds the card and refreshes it, a decision before it is on the card.
        await db.StartWritingAsync(ct);
        if (await notice.DrawAsync(message.Subject, officerId, ct) is not { } drawn)
        {
            // Nothing to send, but perhaps an older card to bring up to date.
            return db.ChangeTracker.HasChanges() && !await db.SaveAsync(clock.GetUtcNow(), ct) ? new SendResult.Again("card.changed") : new SendResult.Moot();
        }

        // The card's id must be stored before anybody can press it.
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
        if (delivery is Delivery.Sent sent && drawn.CardCopyId is { } cardId)
        {
            await db.WriteAsideAsync(
                () => db.CardCopies.Where(card => card.Id == cardId).ExecuteUpdateAsync(set => set.SetProperty(card => card.ActivityId, sent.ActivityId), ct),
                ct);
        }

        var result = await db.NoteDeliveryAsync(chat, delivery, clock.GetUtcNow(), ct);
        return delivery is Delivery.Unreachable unreachable ? await ByMailAsync(message, unreachable.Code, ct) : result;
    }

    /// <summary>Never again into that chat until the person speaks; what was to be told goes to the office mail address instead.</summary>
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
