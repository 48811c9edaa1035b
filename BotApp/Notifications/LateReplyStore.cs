using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Notifications;

/// <summary>
/// Stores late replies beside the inbox's answers, encrypted like them, with an outbox row that delivers each.
/// </summary>
internal sealed class LateReplyStore(BotDb db, TimeProvider clock) : ILateReplies
{
    private static readonly Phrase LinksNotSent = new(
        "The links are not sent late, because links are never stored. Please press the button again, or type “menu”.",
        "लिंक बाद में नहीं भेजे जाते, क्योंकि लिंक कभी संग्रहीत नहीं किए जाते। कृपया बटन पुनः दबाएँ, अथवा “मेनू” लिखें।");

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
        var stored = reply is Reply.ReplaceCard { Card.IsNeverStored: true }
            ? new Reply.Message(Phrase.Same(LinksNotSent.Both()), Language.English)
            : reply;
        var id = Guid.CreateVersion7(now);
        db.InboxMessages.Add(new InboxMessage { Key = KeyOf(id), At = now, Answer = StoredReply.Write(stored) });
        db.Outbox.Add(OutboxMessage.From(new LateReplyPayload(id, officerId), now, due));
    }
}
