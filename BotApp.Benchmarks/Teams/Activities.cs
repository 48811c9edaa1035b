using System.Globalization;
using System.Text.Json.Nodes;

namespace BotApp.Teams;

/// <summary>Activities as Teams sends them (shape and size of the documentation's examples).</summary>
internal static class Activities
{
    /// <summary>The id of every activity until <see cref="LoadConnection"/> numbers them: Teams never uses one twice.</summary>
    public const string Id = "0000000000000";

    /// <summary>A button of the officer's menu, pressed in a chat of its own.</summary>
    public static string Invoke(BotConnector connector, int number) => Invoke(
        connector, Sender.Numbered(number), "mine", new JsonObject { ["page"] = "1", ["office"] = "Ernakulam" });

    public static string Invoke(BotConnector connector, Sender sender, string verb, JsonNode? data = null)
    {
        var activity = Common(connector, sender, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1763363363363";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data ?? new JsonObject() },
            ["trigger"] = "manual",
        };
        return activity.ToJsonString();
    }

    public static string Message(BotConnector connector, int number) =>
        Message(connector, Sender.Numbered(number), "I got promoted last week, what do I have to do?");

    public static string Message(BotConnector connector, Sender sender, string text)
    {
        var activity = Common(connector, sender, "message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
        return activity.ToJsonString();
    }

    private static JsonObject Common(BotConnector connector, Sender sender, string type)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = Id,
            ["timestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] =
                now.ToOffset(TimeSpan.FromMinutes(330)).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ServiceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = $"29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHT{sender.Chat}",
                ["name"] = sender.Name,
                ["aadObjectId"] = sender.AadObjectId.ToString(),
            },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal",
                ["tenantId"] = connector.TenantId,
                ["id"] = "a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU7QZjKR0WSNOpzbfcAg2IaydGElSo10tVr4C7Fc6GtieTJX663WuJCc1uA83n4CSrHSgGBj5XNYLcV"
                    + sender.Chat,
            },
            ["recipient"] = new JsonObject { ["id"] = $"28:{connector.AppId}", ["name"] = "SSO-ID & mapping assistant" },
            ["entities"] = JsonNode.Parse(
                """[{"locale": "en-IN", "country": "IN", "platform": "Windows", "timezone": "Asia/Kolkata", "type": "clientInfo"}]"""),
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = connector.TenantId },
                ["source"] = new JsonObject { ["name"] = "message" },
                ["legacy"] = new JsonObject { ["replyToId"] = "1:1763363363363" },
            },
            ["locale"] = "en-IN",
            ["localTimezone"] = "Asia/Kolkata",
        };
    }
}

/// <summary>Whoever writes or presses, always in the same chat with the bot.</summary>
/// <param name="Chat">The end of the chat's id.</param>
internal sealed record Sender(Guid AadObjectId, string Name, string Chat)
{
    /// <summary>Somebody new.</summary>
    public static Sender Numbered(int number) => new(Guid.NewGuid(), "Asha Menon", number.ToString("00", CultureInfo.InvariantCulture));
}
