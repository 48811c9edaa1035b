namespace BotApp.TextProposals;

/// <summary>A proposal with what its cards show.</summary>
public sealed record TextProposalView(TextProposal Proposal, ProposedText Text, string Proposer, string? Decider);

/// <summary>One line of the list of what waits for confirmation.</summary>
public sealed record TextProposalLine(Guid Id, ProposedText Text, string Proposer, DateTimeOffset ProposedAt);
