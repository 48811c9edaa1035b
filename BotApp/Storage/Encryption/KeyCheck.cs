namespace BotApp.Storage.Encryption;

/// <summary>
/// A known value, encrypted at the first start: a key file that does not decrypt it belongs to another database. One row.
/// </summary>
public sealed class KeyCheck
{
    public const int OnlyId = 1;

    /// <summary>What <see cref="Value"/> says once decrypted.</summary>
    public const string KnownValue = "The key of this database.";

    public int Id { get; private init; } = OnlyId;

    /// <summary>Names the key without giving it away (see <see cref="KeyRing.KeyIds"/>).</summary>
    public required string KeyId { get; set; }

    public string Value { get; private init; } = KnownValue;
}
