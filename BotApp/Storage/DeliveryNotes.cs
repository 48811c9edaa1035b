using BotApp.Notifications;
using BotApp.OfficeDirectory;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Applies the channel's delivery result to the outbox row and the stored chat.</summary>
public static class DeliveryNotes
{
    // The message may have arrived; a duplicate card is harmless, but must not follow at once (teams-platform notes 2: at least 60 s).
    private static readonly TimeSpan AmbiguousWait = TimeSpan.FromSeconds(60);

    public static ConversationAddress Address(this Chat chat) =>
        new(chat.ServiceUrl, chat.ConversationId, chat.TeamsUserId, chat.TenantId, chat.BotId);

    /// <summary>
    /// The person's chat; for a person who never wrote, the address at which one can be created, taken from the newest chat of the tenant.
    /// Null before anybody has written.
    /// </summary>
    public static async Task<Chat?> ChatOrNewAsync(this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Chats.FindAsync([officerId], ct) is { } known)
        {
            return known;
        }

        if (await db.Chats.AsNoTracking().OrderByDescending(chat => chat.SeenAt).FirstOrDefaultAsync(ct) is not { } newest ||
            await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officerId, ct) is not { Standing: not Standing.Unknown } officer)
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
    private static async Task<Chat> KeepAsync(BotDb db, Chat chat, CancellationToken ct)
    {
        if (db.Entry(chat).State is not EntityState.Detached)
        {
            return chat;
        }

        await db.WriteAloneAsync(
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

    public static async Task<SendResult> NoteDeliveryAsync(this BotDb db, Chat chat, Delivery delivery, DateTimeOffset now, CancellationToken ct)
    {
        switch (delivery)
        {
            case Delivery.Sent sent:
                chat = await KeepAsync(db, chat, ct);
                if (sent.To.ConversationId != chat.ConversationId)
                {
                    chat.ConversationId = sent.To.ConversationId;
                    await db.SaveAsideAsync(ct);
                }

                return new SendResult.Done();
            case Delivery.Unreachable unreachable:
                chat = await KeepAsync(db, chat, ct);
                chat.Unreachable = unreachable.Code;
                await db.SaveAsideAsync(ct);
                return new SendResult.Dead(unreachable.Code);
            case Delivery.Gone gone:
                chat = await KeepAsync(db, chat, ct);
                chat.ConversationId = "";
                await db.SaveAsideAsync(ct);
                return new SendResult.Again(gone.Code);
            case Delivery.RetryAfter wait:
                return new SendResult.Again(wait.Code, wait.Wait is { } pause ? now + pause : null);
            case Delivery.Later later:
                return new SendResult.Again(later.Code, now + AmbiguousWait);
            case Delivery.Refused refused:
                return new SendResult.Again(refused.Code);
            case Delivery.Bad bad:
                return new SendResult.Dead(bad.Code);
            default:
                throw new InvalidOperationException($"Unhandled delivery result {delivery.GetType().Name}.");
        }
    }
}
