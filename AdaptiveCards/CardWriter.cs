using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AdaptiveCards;

/// <summary>Writes a card as the Adaptive Cards schema spells it: what is at its default is left out, scripts stay readable.</summary>
internal sealed class CardWriter(Utf8JsonWriter json)
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonSerializerOptions Values = new() { Encoder = Compact.Encoder };

    public void Begin() => json.WriteStartObject();

    public void End() => json.WriteEndObject();

    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public void Flag(string name, bool value, bool usual = false)
    {
        if (value != usual)
        {
            json.WriteBoolean(name, value);
        }
    }

    public void Number(string name, double value)
    {
        if (!double.IsNaN(value))
        {
            json.WriteNumber(name, value);
        }
    }

    public void Count(string name, int value)
    {
        if (value is not 0)
        {
            json.WriteNumber(name, value);
        }
    }

    public void Choice<T>(string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            json.WriteString(name, Names<T>.Of(value));
        }
    }

    public void Choice<T>(string name, T? value)
        where T : struct, Enum
    {
        if (value is { } chosen)
        {
            json.WriteString(name, Names<T>.Of(chosen));
        }
    }

    public void One(string name, AdaptiveTypedElement? element)
    {
        if (element is not null)
        {
            json.WritePropertyName(name);
            element.Write(this);
        }
    }

    /// <summary>An empty list is left out unless the schema requires it.</summary>
    public void Many<T>(string name, IReadOnlyCollection<T>? all, Action<CardWriter, T> write, bool required = false)
    {
        if (all is null || (all.Count is 0 && !required))
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var one in all)
        {
            write(this, one);
        }

        json.WriteEndArray();
    }

    public void Many<T>(string name, IReadOnlyCollection<T>? all, bool required = false)
        where T : AdaptiveTypedElement =>
        Many(name, all, static (writer, element) => element.Write(writer), required);

    public void Name(string name) => json.WritePropertyName(name);

    public void Item(string text) => json.WriteStringValue(text);

    /// <summary>
    /// A button's data or a host's own property: a string map as it is, JSON as it is, anything else by its public properties.
    /// </summary>
    public void Any(string name, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case string text:
                json.WriteString(name, text);
                return;
            case IEnumerable<KeyValuePair<string, string>> map:
                json.WriteStartObject(name);
                foreach (var (key, text) in map)
                {
                    json.WriteString(key, text);
                }

                json.WriteEndObject();
                return;
            case JsonElement element:
                json.WritePropertyName(name);
                element.WriteTo(json);
                return;
            default:
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value, value.GetType(), Values);
                return;
        }
    }

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, JsonEncodedText> All = Enum.GetValues<T>().Distinct().ToDictionary(
            value => value,
            value => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())));

        public static JsonEncodedText Of(T value) => All[value];
    }
}
