using BotApp.Basics;
using BotApp.OfficeDirectory.Duties;

namespace BotApp.TextProposals;

/// <summary>
/// A text for everybody that names a way to reach somebody, written by one person and confirmed by another. Until then the old one stays.
/// There is at most one undecided proposal for each place.
/// </summary>
public sealed class TextProposal
{
    public required Guid Id { get; init; }

    public required TextKind Kind { get; init; }

    /// <summary>Which text of that kind: a key of the contact list, the id of an entry, or the question of a new one.</summary>
    public required string Key { get; init; }

    /// <summary>The live text when it was proposed, in the format of its kind; null for a new one.</summary>
    public required string? Before { get; init; }

    /// <summary>The proposed text.</summary>
    public required string After { get; init; }

    /// <summary>The group of unanswered questions that a new answer closes.</summary>
    public Guid? QuestionGroupId { get; init; }

    public required Guid ProposedById { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Null until it is decided or replaced.</summary>
    public TextProposalOutcome? Outcome { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>
    /// Whether this person is somebody else than the proposer, by the same rule as for requests: by no fact of the directory the same
    /// person, and not their link officer.
    /// </summary>
    public static bool MayDecide(Guid officerId, Guid proposedById, DateTimeOffset proposedAt, DutyFacts facts, DateTimeOffset now) =>
        new SeparationOfDuties(proposedById, proposedById, proposedAt, facts).AgainstDeciding(officerId, now) is null;

    /// <summary>Whether both say the same about the same place, by the same person.</summary>
    public bool IsSameAs(TextProposal other) =>
        (Kind, Key, Before, After, QuestionGroupId, ProposedById)
            == (other.Kind, other.Key, other.Before, other.After, other.QuestionGroupId, other.ProposedById);

    /// <param name="live">The live text at this moment: what the decider compared the proposal with.</param>
    public Refusal? Confirm(Guid officerId, string? live, DutyFacts facts, DateTimeOffset at) =>
        CheckDecider(officerId, facts, at)
            ?? (live == Before ? Settle(TextProposalOutcome.Confirmed, officerId, null, at) : new LiveTextChanged());

    public Refusal? Refuse(Guid officerId, string reason, DutyFacts facts, DateTimeOffset at) =>
        CheckDecider(officerId, facts, at) ?? Settle(TextProposalOutcome.Refused, officerId, reason, at);

    /// <summary>A newer text has come before the decision.</summary>
    public void Replace(DateTimeOffset at) => Settle(TextProposalOutcome.Replaced, null, null, at);

    private Refusal? CheckDecider(Guid officerId, DutyFacts facts, DateTimeOffset at) =>
        Outcome is not null ? new TextProposalSettled()
        : MayDecide(officerId, ProposedById, ProposedAt, facts, at) ? null
        : new OwnTextProposal();

    private Refusal? Settle(TextProposalOutcome outcome, Guid? officerId, string? reason, DateTimeOffset at)
    {
        (Outcome, DecidedById, Reason, DecidedAt) = (outcome, officerId, reason, at);
        Version++;
        return null;
    }
}
