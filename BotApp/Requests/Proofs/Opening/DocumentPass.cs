using System.Security.Cryptography;
using System.Text;

namespace BotApp.Requests.Proofs.Opening;

/// <summary>
/// The right of one person to open one scan or one workbook once, for minutes. Only hashes of the token and the code are stored: who
/// reads the database cannot open anything.
/// </summary>
public sealed class DocumentPass
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>The last of so many wrong codes destroys the pass: of a million codes, five are tried on a link.</summary>
    public const int MostWrongCodes = 5;

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of token and code, lower-case hex: the token, which is not stored, is the salt.</summary>
    public required string CodeHash { get; init; }

    /// <summary>The scan; null for a workbook.</summary>
    public Guid? ProofId { get; init; }

    /// <summary>The workbook's <see cref="IHandOut.Workbook"/>; null for a scan.</summary>
    public string? Workbook { get; init; }

    /// <summary>The person it was issued to; at the opening it is asked again whether they may.</summary>
    public required Guid OfficerId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public int WrongCodes { get; private set; }

    public int TriesLeft => MostWrongCodes - WrongCodes;

    public bool IsGoodAt(DateTimeOffset now) => UsedAt is null && TriesLeft > 0 && now < ExpiresAt;

    /// <summary>Whether that is the code; a wrong one counts.</summary>
    public bool Accepts(OpeningCode code, string token)
    {
        if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeHash), Encoding.ASCII.GetBytes(HashOf(token, code))))
        {
            return true;
        }

        WrongCodes++;
        return false;
    }

    /// <summary>A pass to a scan and its token of 256 random bits, which is told once and then forgotten.</summary>
    public static (DocumentPass Pass, string Token) Issue(Guid proofId, Guid officerId, OpeningCode code, DateTimeOffset now) =>
        Issue(proofId, null, officerId, code, now);

    /// <summary>The same for a workbook that is made when it is opened.</summary>
    public static (DocumentPass Pass, string Token) Issue(string workbook, Guid officerId, OpeningCode code, DateTimeOffset now) =>
        Issue(null, workbook, officerId, code, now);

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string HashOf(string token, OpeningCode code) => HashOf($"{token} {code.Digits}");

    private static (DocumentPass Pass, string Token) Issue(Guid? proofId, string? workbook, Guid officerId, OpeningCode code, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var pass = new DocumentPass
        {
            Hash = HashOf(token),
            CodeHash = HashOf(token, code),
            ProofId = proofId,
            Workbook = workbook,
            OfficerId = officerId,
            ExpiresAt = now + Lifetime,
        };
        return (pass, token);
    }
}
