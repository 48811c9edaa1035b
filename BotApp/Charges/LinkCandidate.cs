using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Charges;

/// <summary>An officer who may act for the holder of a post.</summary>
public sealed record LinkCandidate(Officer Officer, Phrase Words, bool IsOwnOffice)
{
    /// <summary>
    /// Officers of the holder's rank or above come first, those of the own office before others, then the higher rank; juniors follow in the
    /// same order.
    /// </summary>
    public static IEnumerable<LinkCandidate> Rank(IEnumerable<LinkCandidate> candidates, Designation holder) => candidates
        .OrderBy(candidate => candidate.IsBelow(holder))
        .ThenByDescending(candidate => candidate.IsOwnOffice)
        .ThenByDescending(candidate => candidate.Officer.Designation)
        .ThenBy(candidate => candidate.Officer.Name, StringComparer.Ordinal);

    /// <summary>As an entry of the list: says when the officer is junior to the post.</summary>
    public Phrase DisplayText(Designation holder) => IsBelow(holder) ? Words + new Phrase(" (below the post)", " (पद से कनिष्ठ)") : Words;

    private bool IsBelow(Designation holder) => holder is not Designation.Other && Officer.Designation < holder;
}
