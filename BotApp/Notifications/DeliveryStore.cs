using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Applies the channel's delivery result to the outbox row and the stored chat.</summary>
public static class DeliveryStore
{
    // The message may have arrived; a duplicate card is harmless, but must not follow at once (teams-platform notes 2: at least 60 s).
    private static readonly TimeSpan AmbiguousRetryDelay = TimeSpan.FromSeconds(60);

    private const int MaxRecordAttempts = 30;

    private static readonly TimeSpan RecordRetryDelay = TimeSpan.FromSeconds(1);

    public static ConversationAddress ToAddress(this Chat chat) =>
        new(chat.ServiceUrl, chat.ConversationId, chat.TeamsUserId, chat.TenantId, chat.BotId);

    /// <summary>
    /// The person's chat; for a person who never wrote, the address at which one can be created, taken from the newest chat of the tenant.
    /// Null before anybody has written.
    /// </summary>
    public static async Task<Chat?> FindOrCreateChatAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Chats.FindAsync([officerId], ct) is { } known)
        {
            return known;
        }

        if (await db.Chats.AsNoTracking().OrderByDescending(chat => chat.SeenAt).FirstOrDefaultAsync(ct) is not { } newest
            || await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officerId, ct)
                is not { Status: not DirectoryStatus.Unknown } officer)
        {
            return null;
        }

        return new Chat
        {
            OfficerId = officerId,
            ServiceUrl = newest.ServiceUrl,
            ConversationId = "",
            TeamsUserId = officer.AadObjectId.ToString(),
            TenantId = newest.TenantId,
            BotId = newest.BotId,
            SeenAt = DateTimeOffset.UnixEpoch,
        };
    }

    /// <summary>Saves a chat that the bot created, unless the person has written meanwhile.</summary>
    private static async Task<Chat> AttachAsync(BotDb db, Chat chat, CancellationToken ct)
    {
        if (db.Entry(chat).State is not EntityState.Detached)
        {
            return chat;
        }

        await db.ExecuteSerializedAsync(
            async () =>
            {
                if (await db.Chats.AnyAsync(other => other.OfficerId == chat.OfficerId, ct))
                {
                    return 0;
                }

                db.Chats.Add(chat);
                return await db.SaveChangesAsync(ct);
            },
            ct);
        return await db.Chats.FindAsync([chat.OfficerId], ct) ?? chat;
    }

    /// <summary>
    /// Records the delivery of a message. A card that was sent and not recorded would be sent again, so it retries during a database
    /// outage.
    /// </summary>
    public static async Task<SendResult> RecordDeliveryAsync(
        this BotDb db,
        Chat chat,
        RenderResult.Message message,
        DeliveryResult delivery,
        TimeProvider clock,
        CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (delivery is DeliveryResult.Sent sent && message.Sent is { Id: var cardId })
                {
                    await db.ExecuteOutsideTransactionAsync(
                        () => db.CardMessages.Where(card => card.Id == cardId).ExecuteUpdateAsync(
                            set => set.SetProperty(card => card.ActivityId, sent.ActivityId)
                                .SetProperty(card => card.InUse, message.Card.HasInputs),
                            ct),
                        ct);
                }

                return await db.ApplyDeliveryResultAsync(chat, delivery, clock.GetUtcNow(), ct);
            }
            // Whatever it is: drivers report a lost session in several ways, and a second card would be worse than a second try.
            catch (Exception) when (delivery is DeliveryResult.Sent && tries < MaxRecordAttempts)
            {
                await Task.Delay(RecordRetryDelay, TimeProvider.System, ct);
            }
        }
    }

    public static async Task<SendResult> ApplyDeliveryResultAsync(
        this BotDb db, Chat chat, DeliveryResult delivery, DateTimeOffset now, CancellationToken ct)
    {
        switch (delivery)
        {
            case DeliveryResult.Sent sent:
                chat = await AttachAsync(db, chat, ct);
                if (sent.Address.ConversationId != chat.ConversationId)
                {
                    chat.ConversationId = sent.Address.ConversationId;
                    await db.SaveOutsideTransactionAsync(ct);
                }

                return new SendResult.Done();
            case DeliveryResult.Unreachable unreachable:
                chat = await AttachAsync(db, chat, ct);
                chat.Unreachable = unreachable.Code;
                await db.SaveOutsideTransactionAsync(ct);
                return new SendResult.DeadLetter(new Failure(FailureReason.Unreachable, unreachable.Code));
            case DeliveryResult.NotFound gone:
                chat = await AttachAsync(db, chat, ct);
                chat.ConversationId = "";
                await db.SaveOutsideTransactionAsync(ct);
                return new SendResult.Retry(new Failure(FailureReason.TeamsRefused, gone.Code));
            case DeliveryResult.Throttled { Delay: { } pause } throttled:
                return new SendResult.Throttled(new Failure(FailureReason.Throttled, throttled.Code), now + pause);
            case DeliveryResult.Throttled throttled:
                return new SendResult.Retry(new Failure(FailureReason.Throttled, throttled.Code));
            case DeliveryResult.NotAccepted notAccepted:
                return new SendResult.Retry(new Failure(FailureReason.TeamsUnconfirmed, notAccepted.Code));
            case DeliveryResult.Ambiguous later:
                return new SendResult.Retry(new Failure(FailureReason.TeamsUnconfirmed, later.Code), now + AmbiguousRetryDelay);
            case DeliveryResult.Refused refused:
                return new SendResult.Retry(new Failure(FailureReason.TeamsRefused, refused.Code));
            case DeliveryResult.Rejected bad:
                return new SendResult.DeadLetter(new Failure(FailureReason.TeamsRefused, bad.Code));
            default:
                throw new InvalidOperationException($"Unhandled delivery result {delivery.GetType().Name}.");
        }
    }
}
