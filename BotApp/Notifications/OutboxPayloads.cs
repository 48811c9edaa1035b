using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotApp.Notifications;

/// <summary>
/// Writes and reads the payloads of outbox rows as JSON. A payload without a required member cannot be read; an unknown member is
/// ignored, so that a node of an older version still processes the rows of a newer one.
/// </summary>
public static class OutboxPayloads
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<TPayload>(TPayload payload) where TPayload : IOutboxPayload => JsonSerializer.Serialize(payload, Options);

    public static bool TryRead<TPayload>(string json, [NotNullWhen(true)] out TPayload? payload) where TPayload : class, IOutboxPayload
    {
        try
        {
            payload = JsonSerializer.Deserialize<TPayload>(json, Options);
        }
        catch (JsonException)
        {
            payload = null;
        }

        return payload is not null;
    }
}
