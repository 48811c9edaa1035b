namespace BotApp.Notifications;

/// <summary>Processes the outbox rows that carry a <typeparamref name="TPayload"/>.</summary>
public interface IOutboxHandler<in TPayload> where TPayload : IOutboxPayload
{
    /// <param name="payload">What is to be done, read from <paramref name="row"/>.</param>
    /// <param name="row">The stored row, for its id and the number of attempts.</param>
    Task<SendResult> HandleAsync(TPayload payload, OutboxMessage row, CancellationToken ct);
}
