namespace BotApp.Notifications;

/// <summary>
/// Redraws a card that was sent. <paramref name="Occasion"/>: the version it shows then, or a random id for several changes at once.
/// </summary>
public sealed record RefreshCardPayload(Guid CardMessageId, string Occasion) : IOutboxPayload
{
    public static string Kind => OutboxKinds.RefreshCard;

    Guid IOutboxPayload.Subject => CardMessageId;

    string IOutboxPayload.DedupKey => $"refresh/{CardMessageId:N}/{Occasion}";
}
