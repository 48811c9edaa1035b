using BotApp.Basics;

namespace BotApp.Retention;

/// <summary>
/// The erasure of a closed person's data (DPDP Act 2023, s. 12), proposed by one person and confirmed by another. Neither is the person.
/// </summary>
public sealed class ErasureProposal
{
    public required Guid Id { get; init; }

    public required Guid OfficerId { get; init; }

    public required Guid ProposedById { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Null until it is decided.</summary>
    public bool? IsConfirmed { get; private set; }

    /// <summary>When the data was gone.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public int Version { get; private set; } = 1;

    public Refusal? Decide(Guid officerId, bool confirm, DateTimeOffset at)
    {
        if (IsConfirmed is not null)
        {
            return new ErasureSettled();
        }

        if (officerId == ProposedById || officerId == OfficerId)
        {
            return new ErasureNeedsSecondPerson();
        }

        (IsConfirmed, DecidedById, DecidedAt) = (confirm, officerId, at);
        Version++;
        return null;
    }
}
