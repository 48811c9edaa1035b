using BotApp.Basics;
using BotApp.Notifications;

namespace BotApp.Operation.Anchors;

/// <summary>Verifies the audit on that day and mails its last line.</summary>
public sealed record AnchorAuditPayload(DateOnly Day) : IOutboxPayload
{
    public static string Kind => OutboxKinds.AnchorAudit;

    Guid IOutboxPayload.Subject => Guid.Empty;

    string IOutboxPayload.DedupKey => $"{Kind}/{OfficeTime.ToIso(Day)}";
}
