using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Charges;

/// <summary>An officer who may act for the holder of a post.</summary>
public sealed record LinkCandidate(Officer Officer, Phrase Words, bool IsOwnOffice)
{
    /// <summary>
    /// Officers of the holder's rank or above come first, those of the own office before others, then the higher rank; juniors follow in
    /// the same order.
    /// </summary>
    public static IEnumerable<LinkCandidate> Rank(IEnumerable<LinkCandidate> candidates, Designation holder) => candidates
        .OrderBy(candidate => candidate.IsBelow(holder))
        .ThenByDescending(candidate => candidate.IsOwnOffice)
        .ThenByDescending(candidate => candidate.Officer.Designation)
        .ThenBy(candidate => candidate.Officer.Name, StringComparer.Ordinal);

    public LinkChoice ToChoice(Designation holder) => new(Officer.Id, Words, IsBelow(holder));

    private bool IsBelow(Designation holder) => holder is not Designation.Other && Officer.Designation < holder;
}

/// <summary>An entry of the list of officers. <paramref name="IsBelowPost"/>: their rank is below that of the post's holder.</summary>
public sealed record LinkChoice(Guid Id, Phrase Words, bool IsBelowPost)
{
    public Phrase DisplayText => IsBelowPost ? Words + new Phrase(" (below the post)", " (पद से कनिष्ठ)") : Words;
}
