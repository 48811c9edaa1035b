using BotApp.Basics;
using BotApp.Search;

namespace BotApp.Desk;

/// <summary>What the search page shows.</summary>
/// <param name="Words">What was typed; null before anything is looked up.</param>
/// <param name="Terms">What it looks for; null when it names nothing.</param>
/// <param name="Result">One page of what was found.</param>
/// <param name="Skip">How many hits were on the pages before.</param>
/// <param name="Holders">Who has the open requests, by the requests' ids.</param>
public sealed record SearchView(
    string? Words, SearchTerms? Terms, LookupResult Result, int Skip, IReadOnlyDictionary<Guid, Phrase> Holders)
{
    /// <summary>Hits on one page.</summary>
    public const int PageSize = 25;

    /// <summary>Whoever has turned so many pages needs a second word and not a further page.</summary>
    public const int MaxSkip = 1_000;

    public static readonly SearchView Empty = new(null, null, LookupResult.Nothing, 0, new Dictionary<Guid, Phrase>());

    /// <summary>What the page says about the result; null before anything is looked up.</summary>
    public Phrase? Message => Words is null ? null
        : Terms is null ? SearchText.Unreadable
        : Result.IsEmpty ? SearchText.Nothing(Terms.Words)
        : Result.IsGuess ? SearchText.Similar(Terms.Words)
        : SearchText.Found(Terms.Words);

    /// <summary>The requests of others whose officer is named to this reader.</summary>
    public IReadOnlyList<Guid> OthersNamed(Guid reader) =>
        [.. Result.Hits.Where(hit => hit.Officer is not null && !hit.Request.Concerns(reader)).Select(hit => hit.Request.Id)];
}
