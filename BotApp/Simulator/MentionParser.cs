using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>Converts @name to the markup and the entities that Teams sends for a mention.</summary>
public static class MentionParser
{
    public const string BotName = "SSO-ID assistant";

    /// <summary>The text for the bot, its entities, and whether the bot is mentioned; in rooms it receives nothing else.</summary>
    public static (string Text, JsonArray Entities, bool OfTheBot) Read(string text, string botId, IEnumerable<Person> people)
    {
        var entities = new JsonArray();
        var ofTheBot = false;
        foreach (var (name, id) in people.Select(person => (person.Name, person.TeamsUserId)).Prepend((BotName, botId)))
        {
            var marked = $"<at>{name}</at>";
            var replaced = text.Replace("@" + name, marked, StringComparison.OrdinalIgnoreCase);
            if (replaced != text)
            {
                text = replaced;
                ofTheBot |= id == botId;
                entities.Add(new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = marked,
                    ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }
                });
            }
        }

        return (text, entities, ofTheBot);
    }
}
