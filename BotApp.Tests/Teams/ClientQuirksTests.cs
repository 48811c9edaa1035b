using System.Net;
using System.Text.Json.Nodes;
using BotApp.Conversation;
using BotApp.Requests.Creation;
using BotApp.Requests.Navigation;
using BotApp.Support;

namespace BotApp.Teams;

/// <summary>What clients of several makes and ages really send, where documentation and desktop suggest something tidier.</summary>
public sealed class ClientQuirksTests
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    [Fact]
    public async Task A_null_anywhere_in_an_activity_is_ignored_or_refused_but_never_a_fault()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (asha, seed) = (teams.Person("Asha"), Environment.TickCount);
        var random = new Random(seed);
        foreach (var make in Makers(teams, asha))
        {
            var places = PlacesIn(make()).ToList();
            foreach (var gone in places.Select(place => new[] { place })
                .Concat(Enumerable.Range(0, 20).Select(_ => random.GetItems(places.ToArray(), 4))))
            {
                var activity = make();
                foreach (var place in gone)
                {
                    SetNull(activity, place);
                }

                var answer = await teams.SendAsync(activity);

                var faults = bot.Log.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ToList();
                Assert.True(
                    faults.Count == 0 && (int)answer.Status is < 500 or 501,
                    $"seed {seed}: {answer.Status} for null at {string.Join(", ", gone)} in {make().ToJsonString()}: "
                        + $"{string.Join('\n', faults)}");
            }
        }
    }

    [Fact]
    public async Task Nulls_in_other_members_do_not_change_what_is_read()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        var message = asha.Says("menu");
        message["attachments"] = new JsonArray((JsonNode?)null);
        message["entities"]!.AsArray().Add(null);
        message["value"] = null;
        message["replyToId"] = null;
        var press = asha.Presses(ShowMenu.Verb, new { Page = 2 });
        press["value"]!["action"]!["data"]!["Name"] = null;
        press["value"]!["trigger"] = null;

        await teams.SendAsync(message);
        await teams.SendAsync(press);

        Assert.Equal(["menu", ShowMenu.Verb], bot.Desk.Heard.Select(heard => heard.Said));
        Assert.Equal(["Page"], bot.Desk.Heard[1].Inputs.All.Keys);
    }

    [Fact]
    public async Task Numbers_may_come_as_text_and_text_as_numbers_and_ticks_as_a_list()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var press = teams.Person("Asha").Presses(ShowMenu.Verb);
        press["value"]!["action"]!["data"] = JsonNode.Parse(
            """{"Mobile":9847012345,"Far":9.847012345E9,"Page":2.0,"Version":"3","Id":12345678901234567890123456789012345,"Ticks":["a","b",null,["c"]],"None":[]}""");

        await teams.SendAsync(press);

        var inputs = Assert.Single(bot.Desk.Heard).Inputs;
        Assert.Equal(("9847012345", "9847012345"), (inputs.Text("Mobile"), inputs.Text("Far")));
        Assert.Equal((2, 3), (inputs.Number("Page"), inputs.Number("Version")));
        Assert.Equal("12345678901234567890123456789012345", inputs.Text("Id"));
        Assert.Equal(["a", "b"], inputs.Choices("Ticks"));
        Assert.Null(inputs.Text("None"));
    }

    [Theory]
    [InlineData("automatic")]
    [InlineData("Automatic")]
    public async Task A_refresh_by_the_client_shows_how_things_stand_and_moves_nothing_on(string trigger)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        JsonObject Automatic(string verb)
        {
            var press = asha.Presses(verb);
            press["value"]!["trigger"] = trigger;
            return press;
        }

        var moving = new List<TeamsAnswer>();
        foreach (var verb in bot.Desk.Router().Verbs.Append("unknown").Except([ShowQueue.Verb, OpenApproval.Verb]))
        {
            moving.Add(await teams.SendAsync(Automatic(verb)));
        }

        Assert.Empty(bot.Desk.Heard);
        Assert.All(moving, answer => Assert.Equal((HttpStatusCode.OK, 200), (answer.Status, (int?)answer.Body?["statusCode"])));
        await teams.SendAsync(Automatic(ShowQueue.Verb));
        await teams.SendAsync(Automatic(OpenApproval.Verb));
        await asha.PressesAsync(StartCreation.Verb);
        Assert.Equal([ShowQueue.Verb, OpenApproval.Verb, StartCreation.Verb], bot.Desk.Heard.Select(heard => heard.Said));
    }

    [Theory]
    [InlineData("""<div><attachment id="74d20c7f"></attachment></div>""", "")]
    [InlineData("""<attachment id="74d20c7f"></attachment>""", """<attachment id="74d20c7f"></attachment>""")]
    [InlineData(null, "")]
    public async Task A_card_posted_with_the_usual_html_copy_gets_no_answer(string? html, string text)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var message = teams.Person("Asha").Says(text);
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = CardType, ["content"] = new JsonObject { ["type"] = "AdaptiveCard" } },
            new JsonObject { ["contentType"] = "text/html", ["content"] = html });

        var answer = await teams.SendAsync(message);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(bot.Desk.Heard);
    }

    private static IEnumerable<Func<JsonObject>> Makers(FakeTeams teams, TeamsPerson asha) =>
    [
        () => asha.Says("hello"),
        () => asha.SendsFile("scan.pdf", "https://contoso-my.sharepoint.com/x"),
        () => asha.SendsPicture("https://smba.trafficmanager.net/v3/attachments/1/views/original"),
        () => asha.Presses(ShowMenu.Verb, new { Page = 1, Name = "Asha" }),
        () => asha.Installs(),
        () => Joined(teams, asha),
        () => Searched(asha),
    ];

    private static JsonObject Joined(FakeTeams teams, TeamsPerson asha)
    {
        var joined = asha.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = $"28:{teams.AppId}" },
            new JsonObject { ["id"] = asha.TeamsUserId });
        return joined;
    }

    private static JsonObject Searched(TeamsPerson asha)
    {
        var search = asha.Activity("invoke");
        search["name"] = "composeExtension/query";
        search["value"] = JsonNode.Parse("""{"commandId":"answers","parameters":[{"name":"words","value":"password"}],"queryOptions":{"skip":0,"count":25}}""");
        return search;
    }

    /// <summary>Every member and every element of a list, as a path from the top.</summary>
    private static IEnumerable<string> PlacesIn(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => PlacesIn(member.Value, $"{path}/{member.Key}").Prepend($"{path}/{member.Key}")),
        JsonArray list => list.SelectMany((element, at) => PlacesIn(element, $"{path}/{at}").Prepend($"{path}/{at}")),
        _ => [],
    };

    private static void SetNull(JsonNode activity, string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        JsonNode? parent = activity;
        foreach (var step in steps[..^1])
        {
            parent = parent is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : parent?[step];
        }

        if (parent is JsonArray elements)
        {
            elements[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = null;
        }
        else if (parent is JsonObject members)
        {
            members[steps[^1]] = null;
        }
    }
}
