using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Conversation;

/// <summary>
/// In a group or channel: one line there, and the menu in the person's private chat. Personal data is neither asked for nor shown
/// where others read along.
/// </summary>
internal sealed class GoOnInPrivateHandler(BotDb db) : IGoOnInPrivate
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Officer.IsKnown)
        {
            return new Reply.Say(
                new Phrase(
                    "Let us go on in our private chat: open my name and write “hi” there.",
                    "कृपया निजी चैट में आगे बढ़ें: मेरे नाम पर जाकर वहाँ “hi” लिखें।"),
                turn.Language);
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
        db.Outbox.Add(OutboxMessage.Tell(Topics.Menu, turn.Officer.Id, minute, turn.Officer.Id, turn.Now));
        await db.SaveAsync(turn.Now, ct);
        return new Reply.Say(
            new Phrase(
                "Let us go on in our private chat; I have sent you the menu there.",
                "कृपया निजी चैट में आगे बढ़ें; मेनू वहाँ भेज दिया गया है।"),
            turn.Language);
    }
}
