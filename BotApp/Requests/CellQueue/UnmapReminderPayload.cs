using BotApp.Notifications;

namespace BotApp.Requests.CellQueue;

/// <summary>A reminder that a relieved officer is still mapped; the recipients are read from the directory when it is due.</summary>
public sealed record UnmapReminderPayload(Guid RequestId, ReminderStep Step) : IOutboxPayload
{
    public static string Kind => OutboxKinds.UnmapReminder;

    Guid IOutboxPayload.Subject => RequestId;

    string IOutboxPayload.DedupKey => $"unmap-step/{RequestId:N}/{(int)Step}";
}
