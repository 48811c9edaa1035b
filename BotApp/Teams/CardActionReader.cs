using System.Globalization;
using System.Text.Json;
using BotApp.Conversation;

namespace BotApp.Teams;

/// <summary>
/// A press: its verb, the card's data and inputs, and whether the client asked by itself (a refresh) instead of a person.
/// </summary>
internal sealed record Press(string Verb, Inputs Inputs, bool IsAutomatic);

/// <summary>Reads a pressed button: its verb, and the card's data and inputs as strings.</summary>
internal static class CardActionReader
{
    /// <summary>Null when it is not a press: no action, no verb, or malformed text (a lone surrogate).</summary>
    public static Press? Read(object? value)
    {
        try
        {
            return Payload.Read(value) is { ValueKind: JsonValueKind.Object } press
                && press.TryGetProperty("action", out var action)
                && action.ValueKind is JsonValueKind.Object
                && action.TryGetProperty("verb", out var verb)
                && verb.ValueKind is JsonValueKind.String
                && verb.GetString() is { Length: > 0 } name
                    ? new Press(name, new Inputs(action.TryGetProperty("data", out var data) ? StringsOf(data) : []), IsAutomatic(press))
                    : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// The object's strings, numbers and booleans as text, and a list of them comma-separated, as cards send ticks. Other members are
    /// ignored.
    /// </summary>
    public static Dictionary<string, string> StringsOf(JsonElement element)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return all;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (TextOf(property.Value) is { } text)
            {
                all[property.Name] = text;
            }
        }

        return all;
    }

    private static bool IsAutomatic(JsonElement press) =>
        press.TryGetProperty("trigger", out var trigger) && trigger.ValueKind is JsonValueKind.String
        && trigger.GetString()!.Equals("automatic", StringComparison.OrdinalIgnoreCase);

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => NumberOf(value),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(
            ',',
            value.EnumerateArray().Select(one => one.ValueKind is JsonValueKind.Array ? null : TextOf(one)).OfType<string>()),
        _ => null,
    };

    /// <summary>A whole number without exponent or ".0" (some clients send 9.847012345E9); any other number digit by digit.</summary>
    private static string NumberOf(JsonElement value) => value.TryGetDecimal(out var number) && number == decimal.Truncate(number)
        ? number.ToString("0", CultureInfo.InvariantCulture)
        : value.GetRawText();
}
