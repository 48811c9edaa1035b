using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A note about a message: a mention, the client's locale. Kept as it came until somebody asks for it.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity
{
    private readonly JsonElement _raw;
    private string? _type;

    public Entity()
    {
    }

    public Entity(string? type = default) => _type = type;

    private Entity(JsonElement raw) => _raw = raw;

    public string? Type
    {
        get => _type ??= _raw.ValueKind is JsonValueKind.Object && _raw.TryGetProperty("type", out var type) ? type.GetString() : null;
        set => _type = value;
    }

    public T? GetAs<T>() => BotJson.Read<T>(_raw.ValueKind is JsonValueKind.Undefined ? this : _raw);

    internal sealed class EntityConverter : JsonConverter<Entity>
    {
        public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize(ref reader, BotJson.Default.JsonElement));

        public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
        {
            if (value is Mention mention)
            {
                JsonSerializer.Serialize(writer, mention, BotJson.Default.Mention);
            }
            else if (value._raw.ValueKind is not JsonValueKind.Undefined)
            {
                value._raw.WriteTo(writer);
            }
            else
            {
                writer.WriteStartObject();
                writer.WriteString("type", value.Type);
                writer.WriteEndObject();
            }
        }
    }
}

/// <summary>Somebody is named in a message by @.</summary>
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public ChannelAccount? Mentioned { get; set; }

    public string? Text { get; set; }
}
