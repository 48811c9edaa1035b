using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BotApp.Audit;

/// <summary>
/// One audit line: what happened to which subject, by whom, in which post. Ids only, never names or dates of birth. Each line carries the
/// keyed hash of the previous one, so that a changed, removed or reordered line is detected, and so that nobody without the key, which is
/// outside the database, can compute a new chain.
/// </summary>
public sealed class AuditLine
{
    public static readonly string FirstHash = new('0', 64);

    public Guid Id { get; private init; } = Guid.NewGuid();

    /// <summary>1, 2, 3 … without gaps; assigned on save.</summary>
    public long Seq { get; private set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, such as request.approved.</summary>
    public required string Event { get; init; }

    /// <summary>Id of the request, officer, batch or other subject.</summary>
    public required Guid Subject { get; init; }

    public Guid? ActorId { get; init; }

    /// <summary>The post under which the actor acted.</summary>
    public Guid? PostId { get; init; }

    /// <summary>The regular holder in whose place a link officer acted: "B for A".</summary>
    public Guid? InPlaceOf { get; init; }

    /// <summary>Further ids or codes; no personal data.</summary>
    public string Detail { get; init; } = "";

    /// <summary>HMAC-SHA256 over the previous hash and this line, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public static AuditLine Create(string what, Guid subject, Guid? actor, DateTimeOffset at, string detail = "") =>
        new() { At = at, Event = what, Subject = subject, ActorId = actor, Detail = detail };

    /// <summary>The subject of lines about something that is identified by a key instead of an id.</summary>
    public static Guid SubjectOf(string kind, string key) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{key}")).AsSpan(0, 16));

    /// <summary>Appends the line after <paramref name="previousHash"/> as number <paramref name="seq"/>.</summary>
    public void Chain(long seq, string previousHash, byte[] key)
    {
        Seq = seq;
        Hash = HashAfter(previousHash, key);
    }

    public bool Follows(long previousSeq, string previousHash, byte[] key) =>
        Seq == previousSeq + 1 && Hash == HashAfter(previousHash, key);

    private string HashAfter(string previousHash, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Span<byte> number = stackalloc byte[8];
        foreach (var part in (string[])
            [
                previousHash, Event, Subject.ToString("N"), ActorId?.ToString("N") ?? "", PostId?.ToString("N") ?? "",
                InPlaceOf?.ToString("N") ?? "", Detail
            ])
        {
            // Lengths are hashed too, so that text moved from one field to the next changes the hash.
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        BinaryPrimitives.WriteInt64BigEndian(number, Seq);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, At.UtcTicks);
        hash.AppendData(number);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
