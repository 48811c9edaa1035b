using BotApp.Notifications;

namespace BotApp.Consolidation.Dispatch;

/// <summary>
/// One mail of a batch to one recipient: the computer cell, or with <paramref name="CopyTo"/> the head or the link officer. One row per
/// recipient, so that a refused or retried address never repeats the mail to another.
/// </summary>
/// <param name="Part">Number of the mail, from 1.</param>
public sealed record MailPartPayload(Guid BatchId, int Part, MailSplitLimits Limits, Guid? CopyTo) : IOutboxPayload
{
    public static string Kind => OutboxKinds.MailPart;

    Guid IOutboxPayload.Subject => BatchId;

    Guid? IOutboxPayload.Recipient => CopyTo;

    string IOutboxPayload.DedupKey => $"mail-part/{BatchId:N}/{Part}/{(CopyTo is null ? "cell" : $"copy/{CopyTo:N}")}";
}
