using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>What the bot answered to one activity; status 0 means that it could not be reached or took longer than Teams waits.</summary>
public sealed record BotAnswer(int Status, JsonElement? Body);

/// <summary>Plays Teams towards the bot: builds activities in the shape Teams sends, signs and posts them, and notes them in the wire log.</summary>
public sealed class TeamsClient(
    SimulatedChannel channel, DevelopmentIssuer issuer, Chats chats, WireLog wire, IHttpClientFactory http, TimeProvider clock)
{
    public const string HttpClientName = "simulator-to-bot";

    /// <summary>Teams gives up on a bot after about 15 seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public Task<BotAnswer> InstalledAsync(Person person, string locale, CancellationToken ct)
    {
        var activity = Activity(person, locale, "installationUpdate");
        activity["action"] = "add";
        return PostAsync(person, "installed", activity, ct);
    }

    /// <summary>The person's own line, as the page shows it and as the bot receives it.</summary>
    public JsonObject Message(Person person, string locale, string text, JsonNode? value = null, string? replyToId = null)
    {
        var activity = Activity(person, locale, "message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray();
        if (value is not null)
        {
            activity["value"] = value.DeepClone();
        }

        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        return activity;
    }

    public Task<BotAnswer> PostAsync(Person person, JsonObject message, CancellationToken ct) => PostAsync(person, "message", message, ct);

    /// <summary>A press on Action.Execute, or the automatic refresh of a card (trigger "automatic").</summary>
    public Task<BotAnswer> PressAsync(Person person, string locale, string messageId, JsonObject action, string trigger, CancellationToken ct)
    {
        var activity = Activity(person, locale, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = messageId;
        activity["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = trigger };
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = channel.TenantId },
            ["source"] = new JsonObject { ["name"] = "message" },
            ["legacy"] = new JsonObject { ["replyToId"] = messageId },
        };
        return PostAsync(person, $"press {action["verb"]}", activity, ct);
    }

    private JsonObject Activity(Person person, string locale, string type)
    {
        var now = clock.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = type == "message" ? chats.NextActivityId() : $"f:{Guid.NewGuid():D}",
            ["timestamp"] = now.ToString("O"),
            ["localTimestamp"] = now.ToOffset(TimeSpan.FromMinutes(330)).ToString("O"),
            ["localTimezone"] = "Asia/Kolkata",
            ["serviceUrl"] = channel.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = person.TeamsUserId,
                ["name"] = person.Name,
                ["aadObjectId"] = person.AadObjectId.ToString("D"),
            },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal",
                ["tenantId"] = channel.TenantId,
                ["id"] = person.ConversationId,
            },
            ["recipient"] = new JsonObject { ["id"] = channel.BotId, ["name"] = "SSO-ID assistant" },
            ["entities"] = new JsonArray(new JsonObject
            {
                ["locale"] = locale,
                ["country"] = "IN",
                ["platform"] = "Web",
                ["timezone"] = "Asia/Kolkata",
                ["type"] = "clientInfo",
            }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = channel.TenantId } },
            ["locale"] = locale,
        };
    }

    private async Task<BotAnswer> PostAsync(Person person, string kind, JsonObject activity, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await SendAsync(activity, ct);
        wire.Add(new WireEntry(
            0, clock.GetUtcNow(), ToBot: true, "POST", "/api/messages", answer.Status,
            (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds, person.Name, kind,
            JsonSerializer.SerializeToElement(activity), answer.Body));
        return answer;
    }

    private async Task<BotAnswer> SendAsync(JsonObject activity, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, channel.BotEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issuer.ForTheBot());
        request.Headers.Add("x-ms-tenant-id", channel.TenantId);
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var client = http.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, patience.Token);
            var text = await response.Content.ReadAsStringAsync(patience.Token);
            return new BotAnswer((int)response.StatusCode, Json(text));
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return new BotAnswer(0, JsonSerializer.SerializeToElement(fault.Message));
        }
    }

    private static JsonElement? Json(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
