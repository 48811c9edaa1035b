using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>Simulates Teams towards the bot: creates activities as Teams does, signs and posts them, and logs them.</summary>
public sealed class TeamsClient(
    SimulatedChannel channel, DevelopmentIssuer issuer, ChatStore chats, WireLog wire, IHttpClientFactory http, TimeProvider clock)
{
    public const string HttpClientName = "simulator-to-bot";

    /// <summary>Teams' timeout for a bot is about 15 seconds.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>Reports that the bot was added to the person's apps, or by that person to a room.</summary>
    public Task<BotAnswer> InstalledAsync(Person person, Room room, string locale, CancellationToken ct)
    {
        var activity = Activity(person, room, locale, "installationUpdate");
        activity["action"] = "add";
        return PostAsync(person, "installed", activity, ct);
    }

    /// <summary>A message of the person, as shown on the page and as received by the bot.</summary>
    public JsonObject Message(Person person, Room room, string locale, string text, JsonNode? value = null, string? replyToId = null)
    {
        var activity = Activity(person, room, locale, "message");
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

    /// <summary>A press of Action.Execute, or the automatic refresh of a card (trigger "automatic").</summary>
    public Task<BotAnswer> PressAsync(
        Person person, Room room, string locale, string messageId, JsonObject action, string trigger, CancellationToken ct)
    {
        var activity = Activity(person, room, locale, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = messageId;
        activity["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = trigger };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["channelData"]!["legacy"] = new JsonObject { ["replyToId"] = messageId };
        return PostAsync(person, $"press {action["verb"]}", activity, ct);
    }

    /// <summary>A search of the message extension; without text the box was only opened (the manifest's initialRun).</summary>
    public Task<BotAnswer> QueryAsync(Person person, Room room, string locale, string words, CancellationToken ct)
    {
        var activity = Activity(person, room, locale, "invoke");
        var parameter = words.Length > 0 ? ("words", words) : ("initialRun", "true");
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject
        {
            ["commandId"] = "answers",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter.Item1, ["value"] = parameter.Item2 }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "compose" };
        return PostAsync(person, "search", activity, ct);
    }

    /// <summary>Selects a search result; the bot answers with the card to insert.</summary>
    public Task<BotAnswer> PickAsync(Person person, Room room, string locale, JsonObject pick, CancellationToken ct)
    {
        var activity = Activity(person, room, locale, "invoke");
        activity["name"] = "composeExtension/selectItem";
        activity["value"] = pick.DeepClone();
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "compose" };
        return PostAsync(person, "pick", activity, ct);
    }

    private JsonObject Activity(Person person, Room room, string locale, string type)
    {
        var now = clock.GetUtcNow();
        var id = type == "message" ? chats.NextActivityId() : $"f:{Guid.NewGuid():D}";
        var conversation = new JsonObject
        {
            ["conversationType"] = room.ConversationType,
            ["tenantId"] = channel.TenantId,
            ["id"] = room == Room.None ? person.ConversationId : room.ThreadOf(id),
        };
        if (room != Room.None)
        {
            conversation["isGroup"] = true;
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
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
            ["conversation"] = conversation,
            ["recipient"] = new JsonObject { ["id"] = channel.BotId, ["name"] = MentionParser.BotName },
            ["entities"] = new JsonArray(new JsonObject
            {
                ["locale"] = locale,
                ["country"] = "IN",
                ["platform"] = "Web",
                ["timezone"] = "Asia/Kolkata",
                ["type"] = "clientInfo",
            }),
            ["channelData"] = room.ChannelData(channel.TenantId),
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
        patience.CancelAfter(Timeout);
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
