using System.Globalization;
using System.Text.Json.Nodes;

namespace BotApp.Teams;

/// <summary>
/// Activities as Teams sends them (shape and size of the documentation's examples). Each connection is an officer's in a chat of its own.
/// </summary>
internal static class Activities
{
    public static string Invoke(BotConnector connector, int number)
    {
        var activity = Common(connector, number, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1763363363363";
        activity["value"] = JsonNode.Parse(
            """
            {
              "action": {"type": "Action.Execute", "verb": "mine", "data": {"page": "1", "office": "Ernakulam"}},
              "trigger": "manual"
            }
            """);
        return activity.ToJsonString();
    }

    public static string Message(BotConnector connector, int number)
    {
        var activity = Common(connector, number, "message");
        const string Text = "I got promoted last week, what do I have to do?";
        activity["text"] = Text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{Text}</p>" });
        return activity.ToJsonString();
    }

    private static JsonObject Common(BotConnector connector, int number, string type)
    {
        var (now, chat) = (TimeProvider.System.GetUtcNow(), number.ToString("00", CultureInfo.InvariantCulture));
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = $"17633633633{chat}",
            ["timestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] =
                now.ToOffset(TimeSpan.FromMinutes(330)).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ServiceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = $"29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHT{chat}",
                ["name"] = "Asha Menon",
                ["aadObjectId"] = Guid.NewGuid().ToString(),
            },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal",
                ["tenantId"] = connector.TenantId,
                ["id"] = "a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU7QZjKR0WSNOpzbfcAg2IaydGElSo10tVr4C7Fc6GtieTJX663WuJCc1uA83n4CSrHSgGBj5XNYLcV"
                    + chat,
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
