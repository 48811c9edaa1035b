namespace BotApp.Notifications;

/// <summary>
/// When to retry: soon at first, then every five minutes, 48 attempts over about four hours; after that the row is dead-lettered and a
/// person must look.
/// </summary>
public static class RetryPlan
{
    public const int MaxAttempts = 48;

    /// <summary>Tries of a message that is refused without a documented reason, before the person is told by mail.</summary>
    public const int TriesWhenRefused = 4;

    private static readonly TimeSpan[] FirstDelays =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    private static readonly TimeSpan LaterDelay = TimeSpan.FromMinutes(5);

    /// <param name="tries">Attempts so far, at least 1.</param>
    /// <returns>The instant of the next attempt, null when there is none.</returns>
    public static DateTimeOffset? Next(int tries, DateTimeOffset now) =>
        tries >= MaxAttempts ? null : now + (tries <= FirstDelays.Length ? FirstDelays[tries - 1] : LaterDelay);

    /// <summary>Why a message is given up in Teams after so many tries, so that the person is told by mail; null while it is not.</summary>
    public static Failure? GivenUp(SendResult result, DeliveryResult delivery, int tries) => (result, delivery) switch
    {
        (SendResult.DeadLetter { Failure: var dead }, _) => dead,
        (SendResult.Retry { Failure: var refused }, DeliveryResult.Refused) when tries >= TriesWhenRefused => refused,
        (SendResult.Retry { Failure: var again }, _) when tries >= MaxAttempts => again,
        (SendResult.Throttled { Failure: var throttled }, _) when tries >= MaxAttempts => throttled,
        _ => null,
    };
}
