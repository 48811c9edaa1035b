using BotApp.Notifications;

namespace BotApp.Storage;

/// <summary>What the channel answered, turned into what happens to the outbox row and to what we know of the chat.</summary>
public static class DeliveryNotes
{
    // It may have arrived; a second copy of a card is harmless, but not at once (teams-platform notes 2: at least 60 s).
    private static readonly TimeSpan AmbiguousWait = TimeSpan.FromSeconds(60);

    public static ConversationAddress Address(this Chat chat) =>
        new(chat.ServiceUrl, chat.ConversationId, chat.TeamsUserId, chat.TenantId, chat.BotId);

    public static async Task<SendResult> NoteDeliveryAsync(this BotDb db, Chat chat, Delivery delivery, DateTimeOffset now, CancellationToken ct)
    {
        switch (delivery)
        {
            case Delivery.Sent sent:
                if (sent.To.ConversationId != chat.ConversationId)
                {
                    chat.ConversationId = sent.To.ConversationId;
                    await db.SaveAsideAsync(ct);
                }

                return new SendResult.Done();
            case Delivery.Unreachable unreachable:
                chat.Unreachable = unreachable.Code;
                await db.SaveAsideAsync(ct);
                return new SendResult.Dead(unreachable.Code);
            case Delivery.Gone gone:
                chat.ConversationId = "";
                await db.SaveAsideAsync(ct);
                return new SendResult.Again(gone.Code);
            case Delivery.RetryAfter wait:
                return new SendResult.Again(wait.Code, wait.Wait is { } pause ? now + pause : null);
            case Delivery.Later later:
                return new SendResult.Again(later.Code, now + AmbiguousWait);
            case Delivery.Bad bad:
                return new SendResult.Dead(bad.Code);
            default:
                throw new InvalidOperationException($"Nothing answers {delivery.GetType().Name}.");
        }
    }
}
