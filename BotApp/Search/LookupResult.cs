using BotApp.Consolidation;
using BotApp.Requests;

namespace BotApp.Search;

/// <summary>One request that was found; <paramref name="Officer"/> is null when the reader may see stage and holder only.</summary>
public sealed record LookupHit(Request Request, string? Officer);

/// <summary>What a look-up found among what the person may see: a batch, a page of requests, newest first, or neither.</summary>
/// <param name="Batch">The batch of that number.</param>
/// <param name="Hits">One page of requests.</param>
/// <param name="HasMore">Whether there are further pages.</param>
/// <param name="IsGuess">The hits are only similar: another digit, another spelling.</param>
public sealed record LookupResult(Batch? Batch, IReadOnlyList<LookupHit> Hits, bool HasMore, bool IsGuess)
{
    public static readonly LookupResult Nothing = new(null, [], false, false);

    public bool IsEmpty => Batch is null && Hits.Count == 0;
}
