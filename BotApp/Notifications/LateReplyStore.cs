using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Notifications;

/// <summary>
/// Stores late replies beside the inbox's answers, encrypted like them, with an outbox row that delivers each.
/// </summary>
internal sealed class LateReplyStore(BotDb db, TimeProvider clock) : ILateReplies
{
    public static string KeyOf(Guid id) => $"late/{id:N}";

    public void Add(Guid officerId, Reply reply, DateTimeOffset now) => Add(officerId, reply, now, now);

    public async Task QueueAsync(Caller who, Reply reply, TimeSpan delay, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Add(who.AadObjectId, reply, now, now + delay);
        await db.SaveAsync(now, ct);
    }

    private void Add(Guid officerId, Reply reply, DateTimeOffset now, DateTimeOffset due)
    {
        var id = Guid.CreateVersion7(now);
        db.InboxMessages.Add(new InboxMessage { Key = KeyOf(id), At = now, Answer = StoredReply.Write(reply) });
        db.Outbox.Add(OutboxMessage.From(new LateReplyPayload(id, officerId), now, due));
    }
}
