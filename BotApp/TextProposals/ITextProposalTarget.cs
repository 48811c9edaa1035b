using BotApp.Basics;

namespace BotApp.TextProposals;

/// <summary>Where proposed texts of one kind belong.</summary>
public interface ITextProposalTarget
{
    TextKind Kind { get; }

    /// <summary>Beginning of the audit events, and the kind of their subject: "faq", "contact".</summary>
    string AuditName { get; }

    /// <summary>What the proposal changes, field by field; reads nothing.</summary>
    ProposedText Describe(TextProposal proposal);

    /// <summary>Reads what confirming needs and takes time, before the write lock is taken; why it cannot be confirmed, or null.</summary>
    Task<Refusal?> PrepareAsync(TextProposal proposal, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    /// <summary>The live text of that key, in the format of <see cref="TextProposal.Before"/>; null when there is none.</summary>
    Task<string?> LiveTextAsync(string key, CancellationToken ct);

    /// <summary>Makes a confirmed proposal live; the caller saves.</summary>
    Task PublishAsync(TextProposal proposal, DateTimeOffset now, CancellationToken ct);
}
