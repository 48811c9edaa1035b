namespace BotApp.Notifications;

/// <summary>A stored reply is to be delivered in the person's private chat.</summary>
public sealed record LateReplyPayload(Guid ReplyId, Guid OfficerId) : IOutboxPayload
{
    public static string Kind => OutboxKinds.LateReply;

    Guid IOutboxPayload.Subject => ReplyId;

    Guid? IOutboxPayload.Recipient => OfficerId;

    string IOutboxPayload.DedupKey => $"late-reply/{ReplyId:N}";
}
