using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Identifies the caller by the Entra object id in our own directory, never by the name Teams shows. Also records the person's chat, in a
/// save of its own, because a refused turn must not lose it.
/// </summary>
internal sealed class RecogniseOfficerHandler(BotDb db, TimeProvider clock) : IRecognise
{
    private static readonly TimeSpan NoteAgainAfter = TimeSpan.FromHours(12);

    public async Task<Turn> RecogniseAsync(Caller caller, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var officer = await db.Officers.FirstOrDefaultAsync(o => o.AadObjectId == caller.AadObjectId, ct)
            ?? Officer.Stranger(caller.AadObjectId, caller.Name);
        await NoteContactAsync(officer, caller, now, ct);
        var authorities = await db.AuthoritiesOfAsync(officer.Id, now, ct);
        return new Turn(officer, authorities, caller, officer.Language ?? caller.Locale ?? officer.Speaks, now);
    }

    public async Task ForgetChatAsync(Caller caller, CancellationToken ct)
    {
        if (await db.Chats.FindAsync([caller.AadObjectId], ct) is { } chat)
        {
            chat.Unreachable = "uninstalled";
            await db.SaveAsideAsync(ct);
        }
    }

    private async Task NoteContactAsync(Officer officer, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        if (officer.IsKnown && caller.Locale is { } locale)
        {
            // In a group too: the private reply uses the same language.
            officer.LastLocale = locale;
        }

        if (caller.Chat is ChatKind.Personal)
        {
            await NoteChatAsync(caller, now, ct);
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveAsideAsync(ct);
        }
    }

    private async Task NoteChatAsync(Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        var chat = await db.Chats.FindAsync([caller.AadObjectId], ct);
        if (chat is null)
        {
            chat = new Chat
            {
                OfficerId = caller.AadObjectId,
                ServiceUrl = caller.ServiceUrl,
                ConversationId = caller.ConversationId,
                TeamsUserId = caller.TeamsUserId,
                TenantId = caller.TenantId,
                BotId = caller.BotId,
            };
            var fresh = chat;
            // An outgoing notification may create the chat concurrently; the second one finds it.
            await db.WriteAloneAsync(
                async () =>
                {
                    if (await db.Chats.FindAsync([caller.AadObjectId], ct) is { } opened)
                    {
                        fresh = opened;
                        return 0;
                    }

                    db.Chats.Add(fresh);
                    return await db.SaveChangesAsync(ct);
                },
                ct);
            chat = fresh;
        }

        (chat.ServiceUrl, chat.ConversationId, chat.TeamsUserId, chat.TenantId, chat.BotId, chat.Unreachable) =
            (caller.ServiceUrl, caller.ConversationId, caller.TeamsUserId, caller.TenantId, caller.BotId, null);
        if (now - chat.SeenAt > NoteAgainAfter)
        {
            chat.SeenAt = now;
        }
    }
}
