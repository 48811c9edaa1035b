using System.Text.Json;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage;

/// <summary>Value converters that encrypt a column (see <see cref="FieldCipher"/>).</summary>
internal sealed class Sealing(FieldCipher cipher)
{
    public ValueConverter<string, byte[]> Text(string column) => new SealedText(cipher, column);

    public ValueConverter<Answers, byte[]> Answers(string column) => new SealedAnswers(cipher, column);

    public static Answers Read(string json) => Requests.Answers.From(JsonSerializer.Deserialize<Dictionary<string, string>>(json, (JsonSerializerOptions?)null)!);

    private sealed class SealedText : ValueConverter<string, byte[]>, ISealed
    {
        public SealedText(FieldCipher cipher, string column)
            : base(text => cipher.Seal(column, text), bytes => cipher.Open(column, bytes)) => Column = column;

        public string Column { get; }
    }

    private sealed class SealedAnswers : ValueConverter<Answers, byte[]>, ISealed
    {
        public SealedAnswers(FieldCipher cipher, string column)
            : base(answers => cipher.Seal(column, JsonSerializer.Serialize(answers.ByField, (JsonSerializerOptions?)null)), bytes => Read(cipher.Open(column, bytes))) => Column = column;

        public string Column { get; }
    }
}

/// <summary>An encrypted column and the name that is authenticated with its values.</summary>
internal interface ISealed
{
    string Column { get; }
}
