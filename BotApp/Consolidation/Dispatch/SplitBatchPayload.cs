using BotApp.Notifications;

namespace BotApp.Consolidation.Dispatch;

/// <summary>A batch is to be split into mails.</summary>
public sealed record SplitBatchPayload(Guid BatchId) : IOutboxPayload
{
    public static string Kind => OutboxKinds.SplitBatch;

    Guid IOutboxPayload.Subject => BatchId;

    string IOutboxPayload.DedupKey => $"mail-batch/{BatchId:N}";
}
