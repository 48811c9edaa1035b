using System.Globalization;
using System.Security.Cryptography;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>
/// Six random digits shown on the card beside its links: the link alone, forwarded or from a browser's history, opens nothing. Only
/// a hash is stored, in the link.
/// </summary>
public sealed record OpeningCode(string Digits)
{
    public const int Length = 6;

    /// <summary>As read out: 482 913.</summary>
    public string Shown => Digits[..3] + " " + Digits[3..];

    public static OpeningCode New() => new(RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Parses six digits of any script, with optional spaces and hyphens; null for anything else.</summary>
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
