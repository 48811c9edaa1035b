namespace BotApp.Requests.Proofs;

/// <summary>
/// A scan that belongs to a draft or to the request made of it (both have the same id). The bytes lie encrypted in the document
/// store under <see cref="Id"/>; the name is for display only.
/// </summary>
public sealed class Proof
{
    public required Guid Id { get; init; }

    /// <summary>The draft's and later the request's id.</summary>
    public required Guid RequestId { get; init; }

    public required Guid OfficerId { get; init; }

    /// <summary>As the officer's device called it, cleaned for display. Kept encrypted.</summary>
    public required string Name { get; init; }

    public required FileFormat Format { get; init; }

    /// <summary>Bytes before encryption.</summary>
    public required long Length { get; init; }

    /// <summary>Lower-case hex of the bytes before encryption.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
