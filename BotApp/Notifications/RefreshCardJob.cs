using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Refreshes a card that was sent before, so that no copy keeps its buttons after the decision.</summary>
internal sealed class RefreshCardJob(BotDb db, IEnumerable<INotice> notices, IDeliver channel, TimeProvider clock) : ISend
{
    public string Kind => OutboxKinds.Refresh;

    public async Task<SendResult> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (await db.CardCopies.AsNoTracking().FirstOrDefaultAsync(card => card.Id == message.Subject, ct) is not { } sent)
        {
            return new SendResult.Moot();
        }

        if (sent.ActivityId is null)
        {
            // Either it was only shown in answer to a press, or its first delivery is still running: then the refresh must follow it.
            var underWay = await db.Outbox.AnyAsync(
                m => m.Kind == OutboxKinds.Tell && m.Subject == sent.Subject && m.OfficerId == sent.OfficerId && m.DoneAt == null && m.DeadAt == null, ct);
            return underWay ? new SendResult.Again("card.not-sent-yet") : new SendResult.Moot();
        }

        if (sent.InUse)
        {
            return new SendResult.Moot();
        }

        if (notices.FirstOrDefault(n => n.Topic == sent.Topic) is not { } notice || await notice.RedrawAsync(sent, ct) is not { } drawn)
        {
            return new SendResult.Moot();
        }

        // A press may have changed the card concurrently: render it once more.
        if (!await db.SaveAsync(clock.GetUtcNow(), ct))
        {
            return new SendResult.Again("card.changed");
        }

        if (await db.Chats.FindAsync([sent.OfficerId], ct) is not { Unreachable: null, ConversationId.Length: > 0 } chat)
        {
            return new SendResult.Moot();
        }

        // A refused update says nothing about whether the person can be reached, and an old card is safe to press: it is tried a few times.
        return await channel.ReplaceAsync(chat.Address(), sent.ActivityId, drawn.Card, ct) switch
        {
            Delivery.Unreachable or Delivery.Refused or Delivery.Bad when message.Attempts >= RetryPlan.TriesWhenRefused => new SendResult.Moot(),
            Delivery.Unreachable cut => new SendResult.Again(cut.Code),
            Delivery.Bad bad => new SendResult.Again(bad.Code),
            // A message that its reader has deleted needs no refresh.
            Delivery.Gone => new SendResult.Moot(),
            var delivery => await db.NoteDeliveryAsync(chat, delivery, clock.GetUtcNow(), ct),
        };
    }
}
