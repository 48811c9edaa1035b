namespace BotApp.Notifications;

/// <summary>The steps of a deadline.</summary>
public enum ReminderStep
{
    Remind = 1,
    Escalate = 2,
}

/// <summary>
/// A reminder or escalation of a pending request. Once the request has moved on from <paramref name="WaitingSince"/>, it is obsolete.
/// </summary>
public sealed record ReminderPayload(Guid RequestId, ReminderStep Step, DateTimeOffset WaitingSince) : IOutboxPayload
{
    public static string Kind => OutboxKinds.Reminder;

    Guid IOutboxPayload.Subject => RequestId;

    string IOutboxPayload.DedupKey => $"remind/{RequestId:N}/{WaitingSince.UtcTicks}/{(int)Step}";
}
