using System.Security.Cryptography;
using System.Text;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// Lets one person open one attachment or download: within minutes with its PIN, and again in the browser in which they entered it (see
/// <see cref="BrowserSession"/>). Only hashes of token and PIN are stored: reading the database does not help to open anything.
/// </summary>
public sealed class OneTimeLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>After this many wrong PINs the link is destroyed: at most five of a million PINs can be tried.</summary>
    public const int MaxWrongPins = 5;

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of token and PIN, lower-case hex. The token, which is not stored, serves as salt.</summary>
    public required string PinHash { get; init; }

    /// <summary>The attachment; null for a download.</summary>
    public Guid? AttachmentId { get; init; }

    /// <summary>The <see cref="IDownload.Key"/> of the download; null for an attachment.</summary>
    public string? DownloadKey { get; init; }

    /// <summary>The person it was issued to; their permission is checked again when the link is opened.</summary>
    public required Guid OfficerId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public int WrongPins { get; private set; }

    public int TriesLeft => MaxWrongPins - WrongPins;

    /// <summary>
    /// Why the link opens nothing now; null when it does. In the person's own browser it neither expires nor is used up.
    /// </summary>
    /// <param name="known">The session of the browser, null without one.</param>
    public LinkEnding? EndedAt(DateTimeOffset now, BrowserSession? known) => TriesLeft <= 0 ? LinkEnding.Destroyed
        : known?.OfficerId == OfficerId ? null
        : UsedAt is not null ? LinkEnding.Used
        : now >= ExpiresAt ? LinkEnding.TooOld
        : null;

    /// <summary>Checks the PIN; a wrong one is counted.</summary>
    public bool Accepts(Pin code, string token)
    {
        if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(PinHash), Encoding.ASCII.GetBytes(HashOf(token, code))))
        {
            return true;
        }

        WrongPins++;
        return false;
    }

    /// <summary>Issues a link to an attachment, and its 256-bit random token, which is not stored.</summary>
    public static (OneTimeLink Link, string Token) Issue(Guid proofId, Guid officerId, Pin code, DateTimeOffset now) =>
        Issue(proofId, null, officerId, code, now);

    /// <summary>The same for a workbook that is created when the link is opened.</summary>
    public static (OneTimeLink Link, string Token) Issue(string workbook, Guid officerId, Pin code, DateTimeOffset now) =>
        Issue(null, workbook, officerId, code, now);

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string HashOf(string token, Pin code) => HashOf($"{token} {code.Digits}");

    private static (OneTimeLink Link, string Token) Issue(Guid? proofId, string? workbook, Guid officerId, Pin code, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var link = new OneTimeLink
        {
            Hash = HashOf(token),
            PinHash = HashOf(token, code),
            AttachmentId = proofId,
            DownloadKey = workbook,
            OfficerId = officerId,
            ExpiresAt = now + Lifetime,
        };
        return (link, token);
    }
}
