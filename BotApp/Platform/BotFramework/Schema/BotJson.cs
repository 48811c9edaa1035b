using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The wire format, generated at build time. Strict: a property given twice, more than 64 levels or a wrong type is a
/// <see cref="JsonException"/>; properties nobody knows are skipped.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(FileDownloadInfo))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionResponse))]
[JsonSerializable(typeof(RawJson))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(object))]
internal sealed partial class BotJson : JsonSerializerContext
{
    /// <summary>The value as a <typeparamref name="T"/>: itself, or read from the unread JSON it still is; null when it is neither.</summary>
    public static T? Read<T>(object? value) => value switch
    {
        T already => already,
        JsonElement { ValueKind: JsonValueKind.Object } raw when Default.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> contract =>
            raw.Deserialize(contract),
        _ => default,
    };
}

/// <summary>JSON that is already written, such as a rendered card; goes out as it is.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal sealed record RawJson(string Json)
{
    internal sealed class RawJsonConverter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Raw JSON is only written.");

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
