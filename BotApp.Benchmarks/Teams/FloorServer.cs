using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotApp.Teams;

/// <summary>
/// The floor: an ordinary Kestrel program without SDK and without authentication. It reads the activity into DTOs with source-generated
/// System.Text.Json and answers with the card, a press in the HTTP response and a message through a pooled HttpClient.
/// </summary>
internal static class FloorServer
{
    public static void Map(WebApplication app)
    {
        var connector = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        app.MapPost("/api/messages", async (Incoming activity, CancellationToken ct) =>
        {
            if (activity.Type == "invoke")
            {
                return Results.Json(new Answer(StatusCodes.Status200OK, ReplyWriter.CardType, default), FloorJson.Default.Answer);
            }

            var reply = new Outgoing(
                "message", activity.ServiceUrl, activity.ChannelId, activity.Recipient, activity.Conversation, activity.From,
                ConstantCard.Summary, [new Attached(ReplyWriter.CardType, default)], activity.Id);
            var chat = Uri.EscapeDataString(activity.Conversation.Id);
            var address = $"{activity.ServiceUrl}v3/conversations/{chat}/activities/{Uri.EscapeDataString(activity.Id)}";
            using var response = await connector.PostAsJsonAsync(address, reply, FloorJson.Default.Outgoing, ct);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadFromJsonAsync(FloorJson.Default.Taken, ct);
            return Results.Ok();
        });
    }

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, FloorJson.Default));
    }

    internal sealed record Incoming(
        string Type, string Id, string? Name, string? Text, string ServiceUrl, string ChannelId, string? Locale, string? ReplyToId,
        Account From, Account Recipient, Chat Conversation, JsonElement Value, JsonElement ChannelData, Attached[]? Attachments);

    internal sealed record Account(string Id, string? Name, string? AadObjectId, string? Role);

    internal sealed record Chat(string Id, string? ConversationType, string? TenantId, string? Name, bool? IsGroup);

    internal sealed record Attached(string ContentType, Card Content);

    internal sealed record Answer(int StatusCode, string Type, Card Value);

    internal sealed record Outgoing(
        string Type, string ServiceUrl, string ChannelId, Account From, Chat Conversation, Account Recipient, string Summary,
        Attached[] Attachments, string ReplyToId);

    internal sealed record Taken(string? Id);

    /// <summary>The constant card where it leaves; whatever stands there where it arrives.</summary>
    [JsonConverter(typeof(CardConverter))]
    internal readonly record struct Card;

    internal sealed class CardConverter : JsonConverter<Card>
    {
        public override Card Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Skip();
            return default;
        }

        public override void Write(Utf8JsonWriter writer, Card value, JsonSerializerOptions options) =>
            writer.WriteRawValue(ConstantCard.Json, skipInputValidation: true);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorServer.Incoming))]
[JsonSerializable(typeof(FloorServer.Outgoing))]
[JsonSerializable(typeof(FloorServer.Answer))]
[JsonSerializable(typeof(FloorServer.Taken))]
internal sealed partial class FloorJson : JsonSerializerContext;
