namespace BotApp.Notifications.Mail;

/// <summary>A notification that Teams could not deliver, by mail to the person's office address; once per notification.</summary>
public sealed record FallbackMailPayload(NotificationPayload Notification) : IOutboxPayload
{
    /// <summary>Before the key of the undelivered notification.</summary>
    public const string KeyPrefix = "mail-notice/";

    public static string Kind => OutboxKinds.FallbackMail;

    Guid IOutboxPayload.Subject => Notification.Subject;

    Guid? IOutboxPayload.Recipient => Notification.OfficerId;

    string IOutboxPayload.Topic => Notification.Topic;

    string IOutboxPayload.DedupKey => KeyPrefix + ((IOutboxPayload)Notification).DedupKey;
}
