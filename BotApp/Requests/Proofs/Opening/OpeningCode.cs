using System.Globalization;
using System.Security.Cryptography;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>
/// Six random digits that stand on the card beside its links: the link alone, forwarded or found in a browser's history, opens nothing.
/// Not kept anywhere; a pass holds its hash.
/// </summary>
public sealed record OpeningCode(string Digits)
{
    public const int Length = 6;

    /// <summary>How people read it out: 482 913.</summary>
    public string Shown => Digits[..3] + " " + Digits[3..];

    public static OpeningCode New() => new(RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Six digits of any script, spaces and hyphens between them allowed; null for anything else.</summary>
    public static OpeningCode? Parse(string? typed)
    {
        if (typed is null or { Length: > 40 })
        {
            return null;
        }

        var kept = typed.Where(sign => !char.IsWhiteSpace(sign) && sign is not '-').ToList();
        return kept.Count == Length && kept.All(char.IsDigit)
            ? new OpeningCode(string.Concat(kept.Select(sign => ((int)char.GetNumericValue(sign)).ToString(CultureInfo.InvariantCulture))))
            : null;
    }
}
