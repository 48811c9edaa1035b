namespace BotApp.Retention;

/// <summary>
/// Keeps a request, or a person with all their requests, from purge and erasure until it is lifted: for a court, an inquiry or an audit.
/// Set and lifted by the Systems Manager, with a reason.
/// </summary>
public sealed class LegalHold
{
    public const int MaxReasonLength = 300;

    public required Guid Id { get; init; }

    /// <summary>The request or the officer.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Number and date of the order, or the case. Stored encrypted.</summary>
    public required string Reason { get; init; }

    public required Guid SetById { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public Guid? LiftedById { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftReason { get; private set; }

    public int Version { get; private set; } = 1;

    public void Lift(Guid officerId, string reason, DateTimeOffset at)
    {
        (LiftedById, LiftReason, LiftedAt) = (officerId, reason, at);
        Version++;
    }
}
