using System.Security.Cryptography;
using System.Text;

namespace BotApp.Storage.Encryption;

/// <summary>
/// The keys for data at rest: 32 random bytes each, Base64, one per line in <c>Documents:KeyFile</c>. The first one encrypts; the others
/// exist only during a key rotation and decrypt what they once encrypted. Each purpose uses its own derived key (HKDF-SHA256), so that the
/// ciphertext of a field cannot be passed off as a scan. Back the key file up separately from the data.
/// </summary>
public sealed class KeyRing
{
    private readonly byte[][] _roots;

    public KeyRing(params byte[][] roots)
        : this(roots, [])
    {
    }

    /// <param name="formerAuditKeys">The audit keys of retired roots, newest first.</param>
    public KeyRing(byte[][] roots, IEnumerable<byte[]> formerAuditKeys)
    {
        if (roots.Length == 0 || roots.Any(root => root.Length != 32))
        {
            throw new InvalidOperationException("The key file must contain 32 bytes in Base64, one line per key.");
        }

        _roots = roots;
        KeyIds = [.. roots.Select(root => Convert.ToHexStringLower(HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            root,
            8,
            info: "id"u8.ToArray())))];
        // A retired root that was put back to restore an old backup stands in both lists.
        AuditKeys = new AuditKeys(
            [.. KeysFor("audit/1").Concat(formerAuditKeys).DistinctBy(Convert.ToHexStringLower)],
            roots.Length);
    }

    /// <summary>Non-secret key identifiers, active key first.</summary>
    public IReadOnlyList<string> KeyIds { get; }

    /// <summary>Non-secret identifier of the whole ring.</summary>
    public string Id => string.Join('+', KeyIds);

    public AuditKeys AuditKeys { get; }

    /// <summary>32 bytes for that purpose, derived from the active key.</summary>
    public byte[] KeyFor(string purpose) => KeysFor(purpose)[0];

    /// <summary>32 bytes for that purpose from each key, active key first.</summary>
    public IReadOnlyList<byte[]> KeysFor(string purpose) =>
        [.. _roots.Select(root => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: Encoding.UTF8.GetBytes(purpose)))];
}
