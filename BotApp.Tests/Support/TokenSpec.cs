namespace BotApp.Support;

/// <summary>How a token is signed. Teams uses <see cref="Rs256"/>; the others are attacks.</summary>
public enum TokenSigning
{
    Rs256,
    Rs512,
    None,
    Hs256WithThePublicKey,
    UnpublishedKey,
    WrongKeyWithKnownId,
    UnendorsedKey,
}

/// <summary>
/// The contents of an inbound token. The defaults are a token of the Bot Connector; a test changes one property:
/// <c>teams.Token(t =&gt; t with { Issuer = "https://sts.windows.net/x/" })</c>. Null leaves the claim out.
/// </summary>
public sealed record TokenSpec
{
    public string? Issuer { get; init; }

    /// <summary>One entry is written as a string, several as an array, none is omitted.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public string? ServiceUrl { get; init; }

    public TokenSigning Signing { get; init; } = TokenSigning.Rs256;

    /// <summary>Replaces the key id in the header; null uses the signing key's id.</summary>
    public string? KeyId { get; init; }

    /// <summary>The crit header (RFC 7515 4.1.11); omitted when empty.</summary>
    public IReadOnlyList<string> Critical { get; init; } = [];

    /// <summary>Further claims, such as <c>scp</c>, <c>idtyp</c> or <c>roles</c>.</summary>
    public IReadOnlyDictionary<string, object> Extra { get; init; } = new Dictionary<string, object>();
}
