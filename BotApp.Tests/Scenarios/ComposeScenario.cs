using System.Text.Json.Nodes;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>Searches of the message extension, as Teams sends them.</summary>
public static class ComposeScenario
{
    public static JsonObject Pick(TeamsPerson who, JsonObject value)
    {
        var pick = who.Activity("invoke");
        pick["name"] = "composeExtension/selectItem";
        pick["value"] = value.DeepClone();
        return pick;
    }

    public static JsonObject Query(TeamsPerson who, string? typed, int skip = 0, int count = 25)
    {
        var query = who.Activity("invoke");
        query["name"] = "composeExtension/query";
        query["value"] = new JsonObject
        {
            ["commandId"] = "answers",
            ["parameters"] = new JsonArray(typed is null
                ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
                : new JsonObject { ["name"] = "words", ["value"] = typed }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        };
        return query;
    }

    /// <summary>Search results. On a busy machine the first request may time out; a person would type on and search again.</summary>
    public static async Task<JsonArray> FoundAsync(TestBot bot, JsonObject query)
    {
        for (var tries = 0; ; tries++)
        {
            var results = Results(await bot.Teams.SendAsync(query));
            if (results.Count > 0)
            {
                return results;
            }

            Assert.True(tries < 50, "No list came, fifty times.");
        }
    }

    public static JsonArray Results(TeamsAnswer answer)
    {
        Assert.Equal(200, (int)answer.Status);
        Assert.Equal("result", (string?)answer.Body!["composeExtension"]!["type"]);
        return answer.Body["composeExtension"]!["attachments"]!.AsArray();
    }
}
