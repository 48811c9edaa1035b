using BotApp.OfficeDirectory.Duties;

namespace BotApp.Search;

/// <summary>What a typed text looks for. Everything named in it counts: "1234567" may be an SSO-ID or a number without its dash.</summary>
/// <param name="Words">The text without the question around it, to say what was not found.</param>
public sealed record SearchTerms(string Words)
{
    /// <summary>Request numbers in full, completed where the office, the year or the check digit was left out.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>The numbers that a mistyped one may stand for; see <see cref="Requests.RequestNumber.OneSlipFrom"/>.</summary>
    public IReadOnlyList<string> SimilarNumbers { get; init; } = [];

    public string? BatchNumber { get; init; }

    /// <summary>Facts of which one has to match: SSO-ID, mobile number, mail address, the name as written.</summary>
    public IReadOnlyList<IdentityFact> Facts { get; init; } = [];

    /// <summary>How the words of a name sound; all have to match. Asked when nothing else is found.</summary>
    public IReadOnlyList<IdentityFact> Sounds { get; init; } = [];

    /// <summary>It contains a number that can mean nothing but a request or a batch.</summary>
    public bool NamesRequestOrBatch { get; init; }

    /// <summary>The sentence asks how something stands ("status of …", "… ka kya hua").</summary>
    public bool AsksStatus { get; init; }

    /// <summary>The sentence asks where something is, which may be anything.</summary>
    public bool AsksWhere { get; init; }

    /// <summary>It consists of digits, or letters and digits, and nothing else.</summary>
    public bool IsIdentifier { get; init; }
}
