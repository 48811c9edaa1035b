using System.Text.Json;
using BotApp.Conversation;

namespace BotApp.Teams;

/// <summary>Reads a pressed button: its verb, and the card's data and inputs as strings.</summary>
internal static class PressReader
{
    /// <summary>Null when it is not a press: no action, no verb, or malformed text (a lone surrogate).</summary>
    public static (string Verb, Inputs Inputs)? Read(object? value)
    {
        try
        {
            return Payload.Read(value) is { ValueKind: JsonValueKind.Object } press
                && press.TryGetProperty("action", out var action)
                && action.ValueKind is JsonValueKind.Object
                && action.TryGetProperty("verb", out var verb)
                && verb.ValueKind is JsonValueKind.String
                && verb.GetString() is { Length: > 0 } name
                    ? (name, new Inputs(action.TryGetProperty("data", out var data) ? StringsOf(data) : []))
                    : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The object's strings, numbers and booleans as text; arrays and objects, which no input sends, are ignored.</summary>
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

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
