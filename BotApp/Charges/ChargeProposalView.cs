using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments;

namespace BotApp.Charges;

/// <summary>A proposed change with the names that its cards show.</summary>
public sealed record ChargeProposalView(
    ChargeProposal Proposal, PostChoice Post, Officer? Successor, Officer? ProposedBy, Officer? DecidedBy, IReadOnlyList<string> Displaced)
{
    public IReadOnlyList<Attachment> OrderScans { get; init; } = [];

    public Phrase Summary => new RecordedChargeChange(Proposal.Change, Post.Title, Successor?.Name, Proposal.Moment).Summary;
}
