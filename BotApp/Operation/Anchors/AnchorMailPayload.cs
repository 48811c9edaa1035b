using System.Globalization;
using BotApp.Basics;
using BotApp.Notifications;

namespace BotApp.Operation.Anchors;

/// <summary>The anchor of that day to one of the people in <see cref="AuditOptions.AnchorMail"/>.</summary>
/// <param name="Line">Number of the last audit line at that time.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Problems">How many discrepancies the verification found.</param>
/// <param name="Recipient">Position in the list of addresses.</param>
public sealed record AnchorMailPayload(DateOnly Day, long Line, string Hash, int Problems, int Recipient) : IOutboxPayload
{
    public static string Kind => OutboxKinds.AnchorMail;

    Guid IOutboxPayload.Subject => Guid.Empty;

    string IOutboxPayload.DedupKey => string.Create(CultureInfo.InvariantCulture, $"{Kind}/{OfficeTime.ToIso(Day)}/{Recipient}");
}
