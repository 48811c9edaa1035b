using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Menu;

/// <summary>The menu in the private chat, sent after somebody addressed the bot in a group.</summary>
internal sealed class PrivateMenuNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.Menu;

    public async Task<RenderedMessage?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        if (await db.Officers.FindAsync([officerId], ct) is not { IsKnown: true } officer || await db.Chats.FindAsync([officerId], ct) is not { } chat)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var caller = new Caller(
            officer.AadObjectId, chat.TenantId, chat.TeamsUserId, chat.BotId, ChatKind.Personal, chat.ConversationId, chat.ServiceUrl, officer.Name, null);
        var turn = new Turn(officer, await db.AuthoritiesOfAsync(officerId, now, ct), caller, officer.PreferredLanguage, now);
        return new RenderedMessage(
            MenuCard.Render(turn, await db.MenuCountsAsync(turn, ct), new Phrase(
                "You wrote to me in a group. We can continue here in private.", "आपने समूह में संदेश भेजा था। यहाँ हम निजी रूप से आगे बढ़ सकते हैं।")),
            null);
    }
}
