using System.Globalization;
using System.Security.Cryptography;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// Six random digits shown on the card beside its links: the link alone, forwarded or from a browser's history, opens nothing. Only
/// a hash is stored, in the link.
/// </summary>
public sealed record Pin(string Digits)
{
    public const int Length = 6;

    /// <summary>As read out: 482 913.</summary>
    public string DisplayText => Digits[..3] + " " + Digits[3..];

    public static Pin Generate() => new(RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Parses six digits of any script, with optional spaces and hyphens; null for anything else.</summary>
    public static Pin? Parse(string? typed)
    {
        if (typed is null or { Length: > 40 })
        {
            return null;
        }

        var kept = typed.Where(sign => !char.IsWhiteSpace(sign) && sign is not '-').ToList();
        return kept.Count == Length && kept.All(char.IsDigit)
            ? new Pin(string.Concat(kept.Select(sign => ((int)char.GetNumericValue(sign)).ToString(CultureInfo.InvariantCulture))))
            : null;
    }
}
