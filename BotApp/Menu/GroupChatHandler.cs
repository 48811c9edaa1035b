using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Menu;

/// <summary>
/// Answers in a group or channel with one line, and continues in the private chat: with the menu, or with advice about a secret
/// typed in public. Personal data is never requested or shown in a group.
/// </summary>
internal sealed class GroupChatHandler(BotDb db) : IGroupChatHandler
{
    private static readonly Phrase Unknown = new(
        "Let us continue in our private chat: open my profile and write “hi” there.",
        "कृपया निजी चैट में आगे बढ़ें: मेरे नाम पर जाकर वहाँ “hi” लिखें।");

    private static readonly Phrase MenuSent = new(
        "Let us continue in our private chat; I have sent you the menu there.",
        "कृपया निजी चैट में आगे बढ़ें; मेनू वहाँ भेज दिया गया है।");

    private static readonly Phrase ReasonSent = new(
        "I have sent you advice in our private chat.",
        "आगे की कार्रवाई निजी चैट में बता दी गई है।");

    public async Task<Reply> HandleAsync(Turn turn, Secret? secret, CancellationToken ct)
    {
        if (!turn.Officer.IsKnown)
        {
            return new Reply.Message(Delete(secret) + Unknown, turn.Language);
        }

        if (await db.Chats.FindAsync([turn.Officer.Id], ct) is null)
        {
            // No private chat exists yet: an empty conversation id makes the channel open one.
            db.Chats.Add(new Chat
            {
                OfficerId = turn.Officer.Id,
                ServiceUrl = turn.Caller.ServiceUrl,
                ConversationId = "",
                TeamsUserId = turn.Caller.TeamsUserId,
                TenantId = turn.Caller.TenantId,
                BotId = turn.Caller.BotId,
                SeenAt = turn.Now,
            });
        }

        // The minute serves as version: three messages in a row in a group produce one menu, and no error if two turns overlap.
        var minute = (int)(turn.Now.ToUnixTimeSeconds() / 60);
        db.Outbox.Add(OutboxMessage.Notify(secret is null ? NotificationTopics.Menu : NotificationTopics.SecretDetected(secret.Kind), turn.Officer.Id, minute, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return new Reply.Message(Delete(secret) + (secret is null ? MenuSent : ReasonSent), turn.Language);
    }

    // The group is not told what was found: that would draw attention to it.
    private static Phrase Delete(Secret? secret) => secret is null
        ? Phrase.Empty
        : new Phrase("Please delete your last message here. ", "कृपया यहाँ भेजा गया अपना पिछला संदेश हटा दें। ");
}
