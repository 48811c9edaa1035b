namespace BotApp.Notifications;

/// <summary>Tells one officer about a subject. <paramref name="Version"/> tells apart the occasions on which they are told.</summary>
public sealed record NotificationPayload(string Topic, Guid Subject, int Version, Guid OfficerId) : IOutboxPayload
{
    public static string Kind => OutboxKinds.Notification;

    Guid? IOutboxPayload.Recipient => OfficerId;

    string IOutboxPayload.DedupKey => $"tell/{Topic}/{Subject:N}/{Version}/{OfficerId:N}";
}
