using BotApp.Requests;
using BotApp.Templates;

namespace BotApp.Storage;

/// <summary>
/// A column of a request that holds a keyed hash of its answers, so that equal people or mobile numbers are found without decrypting.
/// </summary>
internal sealed class BlindIndex
{
    public static readonly IReadOnlyList<BlindIndex> All =
    [
        new(Mappings.PersonBlindIndex, PersonKey.Of),
        new(Mappings.MobileBlindIndex, answers => answers[TemplateField.Mobile]),
    ];

    private readonly Func<Answers, string?> _keyOf;

    private BlindIndex(string column, Func<Answers, string?> keyOf) => (Column, _keyOf) = (column, keyOf);

    /// <summary>The entity that has the columns.</summary>
    public static Type Entity => typeof(Request);

    public string Column { get; }

    /// <summary>What is hashed; null when the answers do not contain it.</summary>
    public string? KeyOf(Answers answers) => _keyOf(answers);

    /// <summary>The same for the answers as they are stored, once decrypted.</summary>
    public string? KeyOf(string storedAnswers) => _keyOf(Mappings.ReadAnswers(storedAnswers));
}
