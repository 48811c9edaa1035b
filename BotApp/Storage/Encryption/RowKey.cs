using System.Globalization;

namespace BotApp.Storage.Encryption;

/// <summary>
/// The primary key of a row as text, equal for all databases: their drivers return the same key as different types.
/// </summary>
internal static class RowKey
{
    public static string Of(params IReadOnlyList<object> key) => string.Join('\n', key.Select(Text));

    /// <summary>The same for a key as a driver returns it, whose values have these types in the model.</summary>
    public static string OfStored(IReadOnlyList<object> key, IReadOnlyList<Type> types) => Of(
        [.. key.Select((value, at) => types[at] == typeof(Guid) && value is string text ? Guid.Parse(text) : value)]);

    private static string Text(object part) => part is Guid id ? id.ToString("N") : Convert.ToString(part, CultureInfo.InvariantCulture)!;
}
