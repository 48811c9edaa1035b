using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage.Encryption;

/// <summary>Value converters that encrypt a column (see <see cref="FieldCipher"/>).</summary>
internal sealed class EncryptedColumns(FieldCipher cipher)
{
    public ValueConverter<string, byte[]> Text(string column) => new Encrypted<string>(cipher, column, text => text, text => text);

    /// <summary>Encrypts what <paramref name="write"/> makes of the value.</summary>
    public ValueConverter<T, byte[]> Converted<T>(string column, Func<T, string> write, Func<string, T> read) =>
        new Encrypted<T>(cipher, column, write, read);

    private sealed class Encrypted<T> : ValueConverter<T, byte[]>, IEncryptedColumn
    {
        public Encrypted(FieldCipher cipher, string column, Func<T, string> write, Func<string, T> read)
            : base(value => cipher.Encrypt(column, write(value)), bytes => read(cipher.Decrypt(column, bytes))) => Column = column;

        public string Column { get; }
    }
}

/// <summary>An encrypted column and the name that is authenticated with its values.</summary>
internal interface IEncryptedColumn
{
    string Column { get; }
}
