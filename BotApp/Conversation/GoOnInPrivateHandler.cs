using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Conversation;

/// <summary>
/// In a group or channel: one line there, and the menu in the person's private chat, or what to do about a secret typed for all to
/// read. Personal data is neither asked for nor shown where others read along.
/// </summary>
internal sealed class GoOnInPrivateHandler(BotDb db) : IGoOnInPrivate
{
    private static readonly Phrase Unknown = new(
        "Let us go on in our private chat: open my name and write “hi” there.",
        "कृपया निजी चैट में आगे बढ़ें: मेरे नाम पर जाकर वहाँ “hi” लिखें।");

    private static readonly Phrase MenuSent = new(
        "Let us go on in our private chat; I have sent you the menu there.",
        "कृपया निजी चैट में आगे बढ़ें; मेनू वहाँ भेज दिया गया है।");

    private static readonly Phrase ReasonSent = new(
        "I have written to you in our private chat what to do.",
        "आगे की कार्रवाई निजी चैट में बता दी गई है।");

    public async Task<Reply> AnswerAsync(Turn turn, Secret? secret, CancellationToken ct)
    {
        if (!turn.Officer.IsKnown)
        {
            return new Reply.Say(Delete(secret) + Unknown, turn.Language);
        }

        if (await db.Chats.FindAsync([turn.Officer.Id], ct) is null)
        {
            // No private chat yet: an empty conversation makes the channel open one.
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

        // The minute stands in for the version: somebody who writes three times in a group gets one menu, and no error if two turns meet.
        var minute = (int)(turn.Now.ToUnixTimeSeconds() / 60);
        db.Outbox.Add(OutboxMessage.Tell(secret is null ? Topics.Menu : Topics.SecretTyped(secret.Kind), turn.Officer.Id, minute, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return new Reply.Say(Delete(secret) + (secret is null ? MenuSent : ReasonSent), turn.Language);
    }

    // The group is not told what it was: that would point at it.
    private static Phrase Delete(Secret? secret) => secret is null
        ? Phrase.Empty
        : new Phrase("Please delete your last message here. ", "कृपया यहाँ भेजा गया अपना पिछला संदेश हटा दें। ");
}
