using System.Text.Json;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage.Encryption;

/// <summary>Value converters that encrypt a column (see <see cref="FieldCipher"/>).</summary>
internal sealed class EncryptedColumns(FieldCipher cipher)
{
    public ValueConverter<string, byte[]> Text(string column) => new EncryptedText(cipher, column);

    public ValueConverter<Answers, byte[]> Answers(string column) => new EncryptedAnswers(cipher, column);

    public static Answers Read(string json) => Requests.Answers.From(JsonSerializer.Deserialize<Dictionary<string, string>>(json, (JsonSerializerOptions?)null)!);

    private sealed class EncryptedText : ValueConverter<string, byte[]>, IEncryptedColumn
    {
        public EncryptedText(FieldCipher cipher, string column)
            : base(text => cipher.Encrypt(column, text), bytes => cipher.Decrypt(column, bytes)) => Column = column;

        public string Column { get; }
    }

    private sealed class EncryptedAnswers : ValueConverter<Answers, byte[]>, IEncryptedColumn
    {
        public EncryptedAnswers(FieldCipher cipher, string column)
            : base(answers => cipher.Encrypt(column, JsonSerializer.Serialize(answers.ByField, (JsonSerializerOptions?)null)), bytes => Read(cipher.Decrypt(column, bytes))) => Column = column;

        public string Column { get; }
    }
}

/// <summary>An encrypted column and the name that is authenticated with its values.</summary>
internal interface IEncryptedColumn
{
    string Column { get; }
}
