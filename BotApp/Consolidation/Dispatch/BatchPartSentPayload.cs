using BotApp.Notifications;

namespace BotApp.Consolidation.Dispatch;

/// <summary>That part of a batch was accepted for the cell's mailbox; with the last part the batch has been sent.</summary>
public sealed record BatchPartSentPayload(Guid BatchId, int Part) : IOutboxPayload
{
    public static string Kind => OutboxKinds.BatchPartSent;

    Guid IOutboxPayload.Subject => BatchId;

    string IOutboxPayload.DedupKey => $"batch-left/{BatchId:N}/{Part}";
}
