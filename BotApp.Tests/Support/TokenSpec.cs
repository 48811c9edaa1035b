namespace BotApp.Support;

/// <summary>How a token is signed. Only <see cref="Rs256"/> is what Teams does; the others are what an attacker tries.</summary>
public enum Signing
{
    Rs256,
    Rs512,
    None,
    Hs256WithThePublicKey,
    KeyNobodyPublished,
    OtherKeyUnderTheSameKid,
    KeyWithoutEndorsement,
}

/// <summary>
/// What an inbound token says. The defaults are a token of the Bot Connector; a test changes the one thing it is about:
/// <c>teams.Token(t =&gt; t with { Issuer = "https://sts.windows.net/x/" })</c>. Null leaves the claim out.
/// </summary>
public sealed record TokenSpec
{
    public string? Issuer { get; init; }

    /// <summary>One entry is written as a string, several as an array, none not at all.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public string? ServiceUrl { get; init; }

    public Signing Signing { get; init; } = Signing.Rs256;

    /// <summary>Replaces the key id in the header; null keeps the id of the key that signs.</summary>
    public string? KeyId { get; init; }

    /// <summary>Names the header calls critical (RFC 7515 4.1.11); none, and the header has no such list.</summary>
    public IReadOnlyList<string> Critical { get; init; } = [];

    /// <summary>Further claims, such as <c>scp</c>, <c>idtyp</c> or <c>roles</c>.</summary>
    public IReadOnlyDictionary<string, object> Extra { get; init; } = new Dictionary<string, object>();
}
