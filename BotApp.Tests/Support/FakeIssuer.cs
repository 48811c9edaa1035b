using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BotApp.Support;

/// <summary>A fake OpenID issuer of the Bot Connector: metadata, keys with endorsements, and arbitrary tokens.</summary>
public sealed class FakeIssuer : IDisposable
{
    public const string Name = "https://api.botframework.com";

    /// <summary>Created once, because every test starts an issuer and a new key takes a tenth of a second.</summary>
    private static readonly Lazy<RSAParameters[]> Numbers = new(() => [.. Enumerable.Range(0, 4).Select(_ => NewNumbers())]);

    private readonly List<Key> _published = [];
    private readonly RSA _stranger = RSA.Create(Numbers.Value[2]);
    private bool _rotated;
    private readonly Key _unendorsed;
    private Key _current;
    private int _reads;

    public FakeIssuer()
    {
        _current = Publish(Numbers.Value[0], ["msteams", "webchat"]);
        _unendorsed = Publish(Numbers.Value[1], null);
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

            _current = Publish(_rotated ? NewNumbers() : Numbers.Value[3], ["msteams"]);
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
                TokenSigning.Rs256 => Sign("RS256", spec.KeyId ?? _current.Id, claims, Rsa(_current.Rsa), spec.Critical),
                TokenSigning.Rs512 => Sign(
                    "RS512",
                    spec.KeyId ?? _current.Id,
                    claims,
                    data => _current.Rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
                TokenSigning.None => Sign("none", spec.KeyId ?? _current.Id, claims, _ => []),
                TokenSigning.Hs256WithThePublicKey => Sign(
                    "HS256",
                    spec.KeyId ?? _current.Id,
                    claims,
                    data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_current.Rsa.ExportSubjectPublicKeyInfoPem()), data)),
                TokenSigning.UnpublishedKey => Sign("RS256", spec.KeyId ?? "key-nobody-published", claims, Rsa(_stranger)),
                TokenSigning.WrongKeyWithKnownId => Sign("RS256", spec.KeyId ?? _current.Id, claims, Rsa(_stranger)),
                TokenSigning.UnendorsedKey => Sign("RS256", spec.KeyId ?? _unendorsed.Id, claims, Rsa(_unendorsed.Rsa)),
            };
        }
    }

    public void Dispose()
    {
        _stranger.Dispose();
        _unendorsed.Rsa.Dispose();
        _current.Rsa.Dispose();
        _published.ForEach(k => k.Rsa.Dispose());
    }

    internal static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static void Put(JsonObject claims, string name, JsonNode? value)
    {
        if (value is not null)
        {
            claims[name] = value;
        }
    }

    private static Func<byte[], byte[]> Rsa(RSA key) => data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

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

    private static RSAParameters NewNumbers()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    private Key Publish(RSAParameters numbers, string[]? endorsements)
    {
        var key = new Key(Base64Url(RandomNumberGenerator.GetBytes(15)), RSA.Create(numbers), endorsements);
        _published.Add(key);
        return key;
    }

    private sealed record Key(string Id, RSA Rsa, string[]? Endorsements)
    {
        public JsonObject ToJson()
        {
            var numbers = Rsa.ExportParameters(includePrivateParameters: false);
            var json = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64Url(numbers.Modulus),
                ["e"] = Base64Url(numbers.Exponent),
            };
            if (Endorsements is not null)
            {
                json["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]);
            }

            return json;
        }
    }
}
