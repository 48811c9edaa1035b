using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BotApp.Support;

/// <summary>A fake OpenID issuer of the Bot Connector: metadata, keys with endorsements, and arbitrary tokens.</summary>
public sealed class FakeIssuer
{
    public const string Name = "https://api.botframework.com";

    /// <summary>Shared by all issuers: creating a key takes a tenth of a second, and importing one tests its primes.</summary>
    private static readonly Lazy<RsaKey> First = new();
    private static readonly Lazy<RsaKey> Second = new();
    private static readonly Lazy<RsaKey> Unendorsed = new();
    private static readonly Lazy<RsaKey> Unpublished = new();

    private readonly List<PublishedKey> _published = [];
    private readonly PublishedKey _unendorsed;
    private PublishedKey _current;
    private bool _rotated;
    private int _reads;

    public FakeIssuer()
    {
        _current = Publish(First.Value, ["msteams", "webchat"]);
        _unendorsed = Publish(Unendorsed.Value, null);
    }

    /// <summary>Metadata and keys answer 503 while this is true.</summary>
    public bool IsDown { get; set; }

    /// <summary>The response of the keys endpoint instead of keys, when set.</summary>
    public string? Garbage { get; set; }

    /// <summary>The number of reads of the keys.</summary>
    public int KeyReads => Volatile.Read(ref _reads);

    /// <summary>Signs tokens with a new key from now on; old keys stay published unless <paramref name="withdrawOld"/> is set.</summary>
    public void Rotate(bool withdrawOld = false)
    {
        lock (_published)
        {
            if (withdrawOld)
            {
                _published.Remove(_current);
            }

            _current = Publish(_rotated ? new RsaKey() : Second.Value, ["msteams"]);
            _rotated = true;
        }
    }

    internal static string Metadata(Uri root) => new JsonObject
    {
        ["issuer"] = Name,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = new Uri(root, "openid/keys").AbsoluteUri,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    }.ToJsonString();

    internal string Keys()
    {
        Interlocked.Increment(ref _reads);
        lock (_published)
        {
            return Garbage ?? new JsonObject { ["keys"] = new JsonArray([.. _published.Select(k => k.ToJson())]) }.ToJsonString();
        }
    }

    internal string Mint(TokenSpec spec)
    {
        lock (_published)
        {
            var claims = new JsonObject();
            Put(claims, "serviceurl", spec.ServiceUrl);
            Put(claims, "nbf", spec.NotBefore?.ToUnixTimeSeconds());
            Put(claims, "exp", spec.Expires?.ToUnixTimeSeconds());
            Put(claims, "iss", spec.Issuer);
            Put(claims, "aud", spec.Audiences.Count switch
            {
                0 => null,
                1 => spec.Audiences[0],
                _ => new JsonArray([.. spec.Audiences.Select(a => JsonValue.Create(a))]),
            });
            foreach (var (name, value) in spec.Extra)
            {
                claims[name] = System.Text.Json.JsonSerializer.SerializeToNode(value);
            }

            return spec.Signing switch
            {
                TokenSigning.Rs256 => Sign("RS256", spec.KeyId ?? _current.Id, claims, _current.Rsa.Sign, spec.Critical),
                TokenSigning.Rs512 => Sign("RS512", spec.KeyId ?? _current.Id, claims, _current.Rsa.SignWithSha512),
                TokenSigning.None => Sign("none", spec.KeyId ?? _current.Id, claims, _ => []),
                TokenSigning.Hs256WithThePublicKey => Sign(
                    "HS256",
                    spec.KeyId ?? _current.Id,
                    claims,
                    data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_current.Rsa.PublicPem), data)),
                TokenSigning.UnpublishedKey => Sign("RS256", spec.KeyId ?? "key-nobody-published", claims, Unpublished.Value.Sign),
                TokenSigning.WrongKeyWithKnownId => Sign("RS256", spec.KeyId ?? _current.Id, claims, Unpublished.Value.Sign),
                TokenSigning.UnendorsedKey => Sign("RS256", spec.KeyId ?? _unendorsed.Id, claims, _unendorsed.Rsa.Sign),
            };
        }
    }

    internal static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static void Put(JsonObject claims, string name, JsonNode? value)
    {
        if (value is not null)
        {
            claims[name] = value;
        }
    }

    private static string Sign(
        string algorithm, string kid, JsonObject claims, Func<byte[], byte[]> sign, IReadOnlyList<string>? critical = null)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = kid, ["typ"] = "JWT" };
        if (critical is { Count: > 0 })
        {
            header["crit"] = new JsonArray([.. critical.Select(name => JsonValue.Create(name))]);
        }

        var unsigned = $"{Base64Url(Encoding.UTF8.GetBytes(header.ToJsonString()))}."
            + $"{Base64Url(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{unsigned}.{Base64Url(sign(Encoding.ASCII.GetBytes(unsigned)))}";
    }

    private PublishedKey Publish(RsaKey rsa, string[]? endorsements)
    {
        var key = new PublishedKey(Base64Url(RandomNumberGenerator.GetBytes(15)), rsa, endorsements);
        _published.Add(key);
        return key;
    }

    private sealed record PublishedKey(string Id, RsaKey Rsa, string[]? Endorsements)
    {
        public JsonObject ToJson()
        {
            var json = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64Url(Rsa.Public.Modulus),
                ["e"] = Base64Url(Rsa.Public.Exponent),
            };
            if (Endorsements is not null)
            {
                json["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]);
            }

            return json;
        }
    }

    /// <summary>An RSA key for the whole run. It signs for one issuer at a time.</summary>
    private sealed class RsaKey
    {
        private readonly Lock _signing = new();
        private readonly RSA _rsa = RSA.Create(2048);

        public RsaKey() =>
            (Public, PublicPem) = (_rsa.ExportParameters(includePrivateParameters: false), _rsa.ExportSubjectPublicKeyInfoPem());

        public RSAParameters Public { get; }

        public string PublicPem { get; }

        public byte[] Sign(byte[] data) => Sign(data, HashAlgorithmName.SHA256);

        public byte[] SignWithSha512(byte[] data) => Sign(data, HashAlgorithmName.SHA512);

        private byte[] Sign(byte[] data, HashAlgorithmName hash)
        {
            lock (_signing)
            {
                return _rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);
            }
        }
    }
}
