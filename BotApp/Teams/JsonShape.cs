using System.Text;
using System.Text.Json;

namespace BotApp.Teams;

/// <summary>Reads the value of one member into the object it belongs to; the reader stands on the value.</summary>
internal delegate void JsonMember<in T>(ref Utf8JsonReader json, T target);

/// <summary>
/// The members of a JSON object that are read into a <typeparamref name="T"/>. Other members are skipped; null counts as absent.
/// </summary>
internal sealed class JsonShape<T>(params (string Name, JsonMember<T> Read)[] members)
    where T : class, new()
{
    private readonly (byte[] Name, JsonMember<T> Read)[] _members =
        [.. members.Select(member => (Encoding.UTF8.GetBytes(member.Name), member.Read))];

    /// <summary>The object the reader stands on, null for null; anything else is a <see cref="JsonException"/>.</summary>
    public T? Read(ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        if (json.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException($"{json.TokenType} where an object is expected.");
        }

        var target = new T();
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            var member = Find(ref json);
            json.Read();
            if (member is null)
            {
                json.Skip();
            }
            else if (json.TokenType is not JsonTokenType.Null)
            {
                member(ref json, target);
            }
        }

        return target;
    }

    /// <summary>The objects of the array the reader stands on, without its nulls.</summary>
    public List<T> ReadArray(ref Utf8JsonReader json)
    {
        if (json.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException($"{json.TokenType} where an array is expected.");
        }

        var all = new List<T>();
        while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
        {
            if (Read(ref json) is { } one)
            {
                all.Add(one);
            }
        }

        return all;
    }

    private JsonMember<T>? Find(ref Utf8JsonReader json)
    {
        foreach (var (name, read) in _members)
        {
            if (json.ValueTextEquals(name))
            {
                return read;
            }
        }

        return null;
    }
}
