using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Notifications;

/// <summary>Delivers a stored reply in the private chat: one that Teams did not take, or the answer to words typed in a group.</summary>
internal sealed class LateReplyOutboxHandler(
    BotDb db, IReplyVisibility replies, VisibilityPolicy visibility, IProactiveMessenger channel, TimeProvider clock)
    : IOutboxHandler<LateReplyPayload>
{
    public async Task<SendResult> HandleAsync(LateReplyPayload payload, OutboxMessage row, CancellationToken ct)
    {
        var key = LateReplyStore.KeyOf(payload.ReplyId);
        if (await db.InboxMessages.AsNoTracking().FirstOrDefaultAsync(reply => reply.Key == key, ct) is not { Answer: { } stored })
        {
            return new SendResult.Obsolete();
        }

        if (await db.FindOrCreateChatAsync(payload.OfficerId, clock.GetUtcNow(), ct) is not { } chat)
        {
            return new SendResult.Retry(FailureReason.NoChat);
        }

        if (chat.Unreachable is { } code)
        {
            return new SendResult.DeadLetter(new Failure(FailureReason.Unreachable, code));
        }

        var answer = new StoredAnswer(StoredReply.Read(stored), row.CreatedAt);
        if (!await replies.MayStillSeeAsync(payload.OfficerId, answer, ct))
        {
            var neutral = await visibility.NeutralAsync(payload.OfficerId, ct);
            return await ApplyAsync(chat, await channel.SendAsync(chat.ToAddress(), neutral, ct), ct);
        }

        return answer.Reply switch
        {
            Reply.ReplaceCard(var card) => await ApplyAsync(chat, await channel.SendAsync(chat.ToAddress(), card, ct), ct),
            Reply.Message(var words, var language) => await ApplyAsync(
                chat,
                await channel.SendAsync(chat.ToAddress(), words.In(language), ct),
                ct),
            _ => new SendResult.Obsolete(),
        };
    }

    private Task<SendResult> ApplyAsync(Chat chat, DeliveryResult delivery, CancellationToken ct) =>
        db.ApplyDeliveryResultAsync(chat, delivery, clock.GetUtcNow(), ct);
}
