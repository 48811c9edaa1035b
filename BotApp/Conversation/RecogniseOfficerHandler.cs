using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Conversation;

/// <summary>
/// Identifies the caller by the Entra object id in our own directory, never by the name Teams shows. Also records the person's chat, in a
/// save of its own, because a refused turn must not lose it.
/// </summary>
internal sealed class RecogniseOfficerHandler(BotDb db, TimeProvider clock) : ICallerResolver
{
    private static readonly TimeSpan SeenAtPrecision = TimeSpan.FromHours(12);

    public async Task<Turn> ResolveAsync(Caller caller, string? pressedMessage, CancellationToken ct)
    {
        db.KeepConnection();
        var now = clock.GetUtcNow();
        var officer = await db.BeginTurnAsync(caller.AadObjectId, pressedMessage, ct)
            ?? Officer.CreateUnknown(caller.AadObjectId, caller.Name);
        var isRecordedCard = db.Start?.IsRecordedCard ?? false;
        if (!officer.IsClosed)
        {
            await RecordContactAsync(officer, caller, now, ct);
        }

        var authorities = await db.AuthoritiesOfAsync(officer.Id, now, ct);
        return new Turn(officer, authorities, caller, officer.Language ?? caller.Locale ?? officer.PreferredLanguage, now)
        {
            PressedMessageId = pressedMessage,
            HasPressedRecordedCard = isRecordedCard,
        };
    }

    public async Task ForgetChatAsync(Caller caller, CancellationToken ct)
    {
        if (await db.Chats.FindAsync([caller.AadObjectId], ct) is { } chat)
        {
            chat.Unreachable = "uninstalled";
            await db.SaveOutsideTransactionAsync(ct);
        }
    }

    private async Task RecordContactAsync(Officer officer, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        // Compared here and not by EF, which compares every property of everything read: most turns change nothing.
        var isChanged = false;
        if (officer.IsKnown && caller.Locale is { } locale && officer.LastLocale != locale)
        {
            // In a group too: the private reply uses the same language.
            (officer.LastLocale, isChanged) = (locale, true);
        }

        if (caller.Chat is ChatKind.Personal)
        {
            isChanged |= await RecordChatAsync(caller, now, ct);
        }

        if (isChanged)
        {
            await db.SaveOutsideTransactionAsync(ct);
        }
    }

    /// <summary>Whether the stored chat differs from the one of this turn, which then replaces it.</summary>
    private async Task<bool> RecordChatAsync(Caller caller, DateTimeOffset now, CancellationToken ct)
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
            await db.ExecuteSerializedAsync(
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

        var isSeenNow = now - chat.SeenAt > SeenAtPrecision;
        if (!isSeenNow && IsReachedBy(chat, caller))
        {
            return false;
        }

        (chat.ServiceUrl, chat.ConversationId, chat.TeamsUserId, chat.TenantId, chat.BotId, chat.Unreachable) =
            (caller.ServiceUrl, caller.ConversationId, caller.TeamsUserId, caller.TenantId, caller.BotId, null);
        chat.SeenAt = isSeenNow ? now : chat.SeenAt;
        return true;
    }

    private static bool IsReachedBy(Chat chat, Caller caller) =>
        chat.Unreachable is null
        && chat.ServiceUrl == caller.ServiceUrl
        && chat.ConversationId == caller.ConversationId
        && chat.TeamsUserId == caller.TeamsUserId
        && chat.TenantId == caller.TenantId
        && chat.BotId == caller.BotId;
}
