using BotApp.Notifications;

namespace BotApp.Charges;

/// <summary>
/// A post changes hands at <paramref name="Due"/>: its open requests are assigned to the new deciders. <paramref name="ChangeId"/> is
/// random, because a post may change hands several times at one instant.
/// </summary>
public sealed record ReassignQueuePayload(Guid PostId, DateTimeOffset Due, Guid ChangeId) : IOutboxPayload
{
    public static string Kind => OutboxKinds.ReassignQueue;

    Guid IOutboxPayload.Subject => PostId;

    string IOutboxPayload.DedupKey => $"move-desk/{PostId:N}/{Due.UtcTicks}/{ChangeId:N}";
}
