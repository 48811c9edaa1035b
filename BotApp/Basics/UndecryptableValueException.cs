using System.Security.Cryptography;

namespace BotApp.Basics;

/// <summary>
/// A stored value that no key decrypts in its place: it was changed, copied from another row or column, or encrypted with another key.
/// </summary>
/// <param name="place">Column and row, for example <c>Officer.SsoId, row 0192…</c>; no personal data, so that it may be logged.</param>
public sealed class UndecryptableValueException(string place) : CryptographicException(
    $"The stored value of {place} does not decrypt: it was changed, copied from another row or column, or encrypted with another key. "
        + "verify-audit names all such values.")
{
    public string Place { get; } = place;
}
