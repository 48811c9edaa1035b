using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Menu;

/// <summary>
/// Answers in a group or channel with one line, and in the private chat with what was asked for, or with advice about a secret typed in
/// public. Personal data is never requested or shown in a group. Each member is addressed in their own language.
/// </summary>
internal sealed class GroupChatHandler(BotDb db, ILateReplies late) : IGroupChatHandler
{
    private static readonly Phrase WriteInPrivate = new(
        "Let us continue in our private chat: open my profile and write “hi” there.",
        "कृपया निजी चैट में आगे बढ़ें: मेरे नाम पर जाकर वहाँ “hi” लिखें।");

    private static readonly Phrase AnswerSent = new(
        "Let us continue in our private chat; I have answered you there.",
        "कृपया निजी चैट में आगे बढ़ें; आपको उत्तर वहाँ भेज दिया गया है।");

    private static readonly Phrase ReasonSent = new(
        "I have sent you advice in our private chat.",
        "आगे की कार्रवाई निजी चैट में बता दी गई है।");

    private static readonly Phrase FromGroup = new(
        "You wrote to me in a group. We can continue here in private.",
        "आपने समूह में संदेश भेजा था। यहाँ हम निजी रूप से आगे बढ़ सकते हैं।");

    // The group is not told what was found: that would draw attention to it.
    private static readonly Phrase DeleteMessage = new(
        "Please delete your last message here. ",
        "कृपया यहाँ भेजा गया अपना पिछला संदेश हटा दें। ");

    public Task<Reply> HandleAsync(Turn turn, Secret? secret, Func<Task<Reply>> answer, CancellationToken ct) =>
        secret is null ? AnswerAsync(turn, answer, ct) : WarnAsync(turn, secret, ct);

    private async Task<Reply> AnswerAsync(Turn turn, Func<Task<Reply>> answer, CancellationToken ct)
    {
        var reply = await answer();
        // A handler that refused leaves changes that must not be saved with the answer.
        db.DiscardUnsaved();
        await AddressAsync(turn, ct);
        late.Add(
            turn.Officer.Id,
            reply is Reply.ReplaceCard { Card: var card } ? card.WithNotice(FromGroup.In(turn.Language)) : reply,
            turn.Now);
        await db.SaveAsync(turn.Now, ct);
        return new Reply.Message(AnswerSent, turn.Language);
    }

    private async Task<Reply> WarnAsync(Turn turn, Secret secret, CancellationToken ct)
    {
        if (!turn.Officer.IsKnown)
        {
            return new Reply.Message(DeleteMessage + WriteInPrivate, turn.Language);
        }

        await AddressAsync(turn, ct);
        // The minute serves as version: three messages in a row produce one piece of advice.
        var minute = (int)(turn.Now.ToUnixTimeSeconds() / 60);
        db.Outbox.Add(OutboxMessage.Notify(
            NotificationTopics.SecretDetected(secret.Kind),
            turn.Officer.Id,
            minute,
            turn.Officer.Id,
            turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return new Reply.Message(DeleteMessage + ReasonSent, turn.Language);
    }

    /// <summary>Where no private chat exists yet, an empty conversation id makes the channel open one.</summary>
    private async Task AddressAsync(Turn turn, CancellationToken ct)
    {
        if (await db.Chats.FindAsync([turn.Officer.Id], ct) is null)
        {
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
    }
}
