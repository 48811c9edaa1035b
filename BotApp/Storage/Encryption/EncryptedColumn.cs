using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage.Encryption;

/// <summary>
/// One encrypted column. Table, column and row are authenticated with each value (AES-GCM associated data), so that a ciphertext copied to
/// another row or column does not decrypt.
/// </summary>
public sealed class EncryptedColumn(FieldCipher cipher, PropertyInfo property, Func<object, string> write, Func<string, object> read)
{
    /// <summary>The property of the entity that has the decrypted value.</summary>
    public PropertyInfo Property { get; } = property;

    /// <summary>For example <c>Officer.SsoId</c>.</summary>
    public string Name { get; } = $"{property.DeclaringType!.Name}.{property.Name}";

    /// <summary>What is authenticated with the value of this row (see <see cref="RowKey"/>).</summary>
    public string ContextOf(string row) => $"{Name}\n{row}";

    public byte[] Encrypt(string row, object value) => cipher.Encrypt(ContextOf(row), write(value));

    /// <summary>Null when nothing is stored. Throws a <c>CryptographicException</c> that names column and row.</summary>
    public object? Decrypt(string row, byte[]? stored) => stored is null ? null : read(cipher.Decrypt(ContextOf(row), stored));

    /// <summary>Whether this ciphertext is already that of the value.</summary>
    public bool IsEncrypted(string row, byte[]? stored, object? value) =>
        stored is null || value is null ? (stored, value) is (null, null) : write(value) == cipher.Decrypt(ContextOf(row), stored);
}

/// <summary>Marks a ciphertext in the model; converts nothing.</summary>
internal sealed class EncryptedColumnMarker(EncryptedColumn column) : ValueConverter<byte[], byte[]>(stored => stored, stored => stored)
{
    public EncryptedColumn Column { get; } = column;
}
