namespace BotApp.Notifications;

/// <summary>A kind of outbox row, the payload it carries, and how its handler is invoked.</summary>
public sealed record OutboxRoute(
    string Kind,
    Type PayloadType,
    Func<IServiceProvider, OutboxMessage, CancellationToken, Task<SendResult>> Handle);
