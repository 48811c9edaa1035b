using BotApp.Basics;

namespace BotApp.Notifications;

/// <summary>The digest of that working day: everybody with pending requests gets one list.</summary>
public sealed record DigestPayload(DateOnly Day) : IOutboxPayload
{
    public static string Kind => OutboxKinds.Digest;

    Guid IOutboxPayload.Subject => Guid.Empty;

    string IOutboxPayload.DedupKey => $"digest-day/{OfficeTime.ToIso(Day)}";
}
