namespace BotApp.Notifications;

/// <summary>
/// How an outbox row stands after an attempt: done, dead-lettered, or due again at <paramref name="DueAt"/>. <paramref name="Failure"/> is
/// null when the attempt succeeded.
/// </summary>
public sealed record RowOutcome(DateTimeOffset? DoneAt, DateTimeOffset? DeadAt, DateTimeOffset DueAt, Failure? Failure)
{
    /// <summary>A row that is to be retried is dead-lettered when the retry plan has no further attempt.</summary>
    public static RowOutcome From(SendResult result, OutboxMessage row, DateTimeOffset now)
    {
        var next = RetryPlan.Next(row.Attempts, now);
        return result switch
        {
            SendResult.Done or SendResult.Obsolete => new RowOutcome(now, null, row.DueAt, null),
            SendResult.Postponed later => new RowOutcome(null, null, later.NotBefore, null),
            SendResult.DeadLetter dead => new RowOutcome(null, now, row.DueAt, dead.Failure),
            SendResult.Retry again when next is not null => new RowOutcome(null, null, again.NotBefore ?? next.Value, again.Failure),
            SendResult.Throttled throttled when next is not null => new RowOutcome(null, null, throttled.NotBefore, throttled.Failure),
            SendResult.Retry { Failure: var last } => new RowOutcome(null, now, row.DueAt, last),
            SendResult.Throttled { Failure: var last } => new RowOutcome(null, now, row.DueAt, last),
            _ => throw new InvalidOperationException($"Unhandled send result {result.GetType().Name}."),
        };
    }
}
