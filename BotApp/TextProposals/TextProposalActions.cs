using BotApp.Conversation;

namespace BotApp.TextProposals;

/// <summary>Lists the answers and contacts that wait for this person's confirmation.</summary>
public sealed record ShowTextProposals : IReadAction
{
    public static string Verb => "text.waiting";
}

/// <summary>Opens a proposed text beside the live one.</summary>
/// <param name="Page">A long text has several pages, the first is 0.</param>
public sealed record OpenTextProposal(Guid Proposal, int? Page = null) : IReadAction
{
    public static string Verb => "text.open";
}

/// <summary>Makes a proposed text live.</summary>
public sealed record ConfirmTextProposal(Guid Proposal) : ICardAction
{
    public static string Verb => "text.confirm";
}

/// <summary>Leaves the live text as it is.</summary>
public sealed record RefuseTextProposal(Guid Proposal) : ICardAction
{
    public static string Verb => "text.refuse";

    /// <summary>Input: why, for the author.</summary>
    public const string Reason = "reason";
}
