using System.Security.Cryptography;
using System.Text;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>
/// The right of one person to open one scan or one workbook once, for minutes. Only the hash of the token is stored: who reads the
/// database cannot open anything.
/// </summary>
public sealed class DocumentPass
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The scan; null for a workbook.</summary>
    public Guid? ProofId { get; init; }

    /// <summary>The workbook's <see cref="IHandOut.Workbook"/>; null for a scan.</summary>
    public string? Workbook { get; init; }

    /// <summary>The person it was issued to; at the opening it is asked again whether they may.</summary>
    public required Guid OfficerId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public bool IsGoodAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>A pass to a scan and its token of 256 random bits, which is told once and then forgotten.</summary>
    public static (DocumentPass Pass, string Token) Issue(Guid proofId, Guid officerId, DateTimeOffset now)
    {
        var token = NewToken();
        return (new DocumentPass { Hash = HashOf(token), ProofId = proofId, OfficerId = officerId, ExpiresAt = now + Lifetime }, token);
    }

    /// <summary>The same for a workbook that is made when it is opened.</summary>
    public static (DocumentPass Pass, string Token) Issue(string workbook, Guid officerId, DateTimeOffset now)
    {
        var token = NewToken();
        return (new DocumentPass { Hash = HashOf(token), Workbook = workbook, OfficerId = officerId, ExpiresAt = now + Lifetime }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
