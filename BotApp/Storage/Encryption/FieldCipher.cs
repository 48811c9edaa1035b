using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;

namespace BotApp.Storage.Encryption;

/// <summary>
/// AES-256-GCM for single values: version byte, 96-bit random nonce, 128-bit tag, ciphertext. The context (column and row, see
/// <see cref="EncryptedColumn"/>) is authenticated, so that a value moved elsewhere does not decrypt. During a key rotation the active key
/// encrypts and all keys are tried for decryption.
/// </summary>
public sealed class FieldCipher(KeyRing keys)
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly IReadOnlyList<byte[]> _keys = keys.KeysFor("fields/1");
    private readonly byte[] _blindIndexKey = keys.KeyFor("marks/1");

    public string KeyId => keys.Id;

    public IReadOnlyList<string> KeyIds => keys.KeyIds;

    /// <summary>The keys of the same ring for the audit chain.</summary>
    public AuditKeys AuditKeys => keys.AuditKeys;

    /// <summary>Keyed hash by which equal values are found without being readable; lower-case hex.</summary>
    public string BlindIndex(string column, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_blindIndexKey, Encoding.UTF8.GetBytes($"{column}\n{text}")));

    public byte[] Encrypt(string context, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[1 + NonceSize + TagSize + plain.Length];
        sealedBytes[0] = Version;
        var nonce = sealedBytes.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys[0], TagSize);
        aes.Encrypt(
            nonce,
            plain,
            sealedBytes.AsSpan(1 + NonceSize + TagSize),
            sealedBytes.AsSpan(1 + NonceSize, TagSize),
            Encoding.UTF8.GetBytes(context));
        return sealedBytes;
    }

    public string Decrypt(string context, byte[] sealedBytes)
    {
        if (sealedBytes.Length < 1 + NonceSize + TagSize || sealedBytes[0] != Version)
        {
            throw new UndecryptableValueException(PlaceOf(context));
        }

        foreach (var key in _keys)
        {
            if (TryDecrypt(key, context, sealedBytes) is { } plain)
            {
                return Encoding.UTF8.GetString(plain);
            }
        }

        throw new UndecryptableValueException(PlaceOf(context));
    }

    /// <summary>Whether one of the keys decrypts it.</summary>
    public bool CanDecrypt(string context, byte[] sealedBytes)
    {
        try
        {
            Decrypt(context, sealedBytes);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The value encrypted with the active key; null when it already is.</summary>
    public byte[]? Reencrypt(string context, byte[] sealedBytes) =>
        TryDecrypt(_keys[0], context, sealedBytes) is null ? Encrypt(context, Decrypt(context, sealedBytes)) : null;

    private static byte[]? TryDecrypt(byte[] key, string context, byte[] sealedBytes)
    {
        var plain = new byte[sealedBytes.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(
                sealedBytes.AsSpan(1, NonceSize),
                sealedBytes.AsSpan(1 + NonceSize + TagSize),
                sealedBytes.AsSpan(1 + NonceSize, TagSize),
                plain,
                Encoding.UTF8.GetBytes(context));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static string PlaceOf(string context) => context.Replace("\n", ", row ", StringComparison.Ordinal);
}
