using BotApp.Notifications;

namespace BotApp.Campaigns;

/// <summary>Starts the half-yearly check-in of everybody; <paramref name="Day"/> is the day on which it is due.</summary>
public sealed record CheckInPayload(DateOnly Day) : IOutboxPayload
{
    public static string Kind => OutboxKinds.CheckIn;

    Guid IOutboxPayload.Subject => Guid.Empty;

    string IOutboxPayload.DedupKey => $"check-in/{Day:yyyy-MM-dd}";
}
