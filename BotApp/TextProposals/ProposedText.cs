using BotApp.Basics;

namespace BotApp.TextProposals;

/// <summary>A proposed text as its cards show it: its place and the fields to look at.</summary>
public sealed record ProposedText(Phrase Title, IReadOnlyList<ProposedField> Fields);

/// <summary>One field; both texts are the same when it does not change.</summary>
public sealed record ProposedField(Phrase Label, string Before, string After)
{
    public bool IsChanged => Before != After;

    /// <summary>Needed to judge the others, so shown unchanged, too.</summary>
    public bool IsContext { get; init; }
}
