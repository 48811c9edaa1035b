using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace BotApp.Simulator;

public sealed class RoomsTests : IAsyncLifetime
{
    private static readonly Guid Lakshmi = Guid.Parse("5eed0006-fe00-46c9-8ceb-33f30f69a4d0");

    private SimulatorHost _host = null!;

    // The product's own gate must let through what the simulator makes up.
    public async Task InitializeAsync()
    {
        _host = await SimulatorHost.StartAsync(gate: true);
        // Opening waits until the bot has read its channel's keys.
        await _host.PageAsync(HttpMethod.Post, $"people/{Lakshmi}/open", new { locale = "en-IN" });
        _host.Heard.Clear();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("group", "groupChat")]
    [InlineData("channel", "channel")]
    public async Task In_a_room_the_bot_receives_only_mentions_and_everybody_sees_everything(string room, string type)
    {
        await SayAsync(SimulatorHost.Anjali, room, "Who knows about SSO-IDs?");
        await SayAsync(Lakshmi, room, "Ask @SSO-ID assistant, @Anjali Menon Pulickal");

        var heard = Assert.Single(_host.Heard).Activity;
        Assert.Equal("Ask <at>SSO-ID assistant</at>, <at>Anjali Menon Pulickal</at>", (string?)heard["text"]);
        Assert.Equal(type, (string?)heard["conversation"]!["conversationType"]);
        Assert.Equal(
            [_host.Settings["Teams:AppId"], "29:1"],
            heard["entities"]!.AsArray().Where(entity => (string?)entity!["type"] == "mention")
                .Select(entity => (string)entity!["mentioned"]!["id"]!)
                    .Select(id => id.StartsWith("28:", StringComparison.Ordinal) ? id[3..] : id[..4]));
        Assert.Equal(2, (await _host.PageAsync(HttpMethod.Get, $"rooms/{room}/messages")).GetArrayLength());
        Assert.Equal(0, (await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages")).GetArrayLength());
    }

    [Fact]
    public async Task The_bots_answer_in_a_channel_goes_to_the_thread()
    {
        await SayAsync(SimulatorHost.Anjali, "channel", "@SSO-ID assistant hi");
        var heard = Assert.Single(_host.Heard).Activity;
        var thread = (string)heard["conversation"]!["id"]!;

        using var answered = await _host.BotAsync(
            HttpMethod.Post,
            $"v3/conversations/{Uri.EscapeDataString(thread)}/activities/{(string)heard["id"]!}",
            new { type = "message", text = "In private, please." });

        Assert.EndsWith($";messageid={(string)heard["id"]!}", thread, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, answered.StatusCode);
        var shown = (await _host.PageAsync(HttpMethod.Get, "rooms/channel/messages")).EnumerateArray().Last();
        Assert.True(shown.GetProperty("fromBot").GetBoolean());
    }

    [Fact]
    public async Task A_search_asks_the_bot_and_the_selected_card_is_sent_by_the_person()
    {
        _host.InvokeAnswer = new
        {
            composeExtension = new
            {
                type = "result",
                attachmentLayout = "list",
                attachments = new[]
                {
                    new
                    {
                        contentType = "application/vnd.microsoft.card.adaptive",
                        content = new { type = "AdaptiveCard", fallbackText = "Write to Saksham Seva." },
                        preview = new
                        {
                            contentType = "application/vnd.microsoft.card.thumbnail",
                            content = new
                            {
                                title = "Forgot password",
                                text = "Write to &quot;Saksham Seva&quot;",
                                tap = new { type = "invoke", value = new { entry = "forgot" } },
                            },
                        },
                    },
                },
            },
        };

        await _host.PageAsync(
            HttpMethod.Post,
            $"people/{SimulatorHost.Anjali}/searches",
            new { words = "", locale = "en-IN", room = "group" });
        var found = await _host.PageAsync(
            HttpMethod.Post,
            $"people/{SimulatorHost.Anjali}/searches",
            new { words = " passwrd ", locale = "en-IN", room = "group" });
        var first = found.GetProperty("results")[0];
        var picked = await _host.PageAsync(
            HttpMethod.Post,
            $"people/{SimulatorHost.Anjali}/picks",
            new { pick = first.GetProperty("pick"), locale = "en-IN", room = "group" });
        await _host.PageAsync(
            HttpMethod.Post,
            $"people/{SimulatorHost.Anjali}/messages",
            new { text = "", locale = "en-IN", room = "group", card = picked.GetProperty("results")[0].GetProperty("card") });

        var heard = _host.Heard.Select(one => one.Activity).ToList();
        Assert.Equal(
            ["composeExtension/query", "composeExtension/query", "composeExtension/selectItem"],
            heard.Select(one => (string?)one["name"]));
        Assert.Equal(["initialRun", "words"], heard[..2].Select(one => (string?)one["value"]!["parameters"]![0]!["name"]));
        Assert.Equal("passwrd", (string?)heard[1]["value"]!["parameters"]![0]!["value"]);
        Assert.Equal("forgot", (string?)heard[2]["value"]!["entry"]);
        Assert.Equal("Write to \"Saksham Seva\"", first.GetProperty("line").GetString());
        var shown = (await _host.PageAsync(HttpMethod.Get, "rooms/group/messages"))[0];
        Assert.False(shown.GetProperty("fromBot").GetBoolean());
        Assert.Equal(SimulatorHost.Anjali, shown.GetProperty("activity").GetProperty("from").GetProperty("aadObjectId").GetGuid());
        Assert.Equal(
            "AdaptiveCard",
            shown.GetProperty("activity").GetProperty("attachments")[0].GetProperty("content").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_malformed_search_response_shows_an_error_as_in_Teams()
    {
        var found = await _host.PageAsync(
            HttpMethod.Post,
            $"people/{SimulatorHost.Anjali}/searches",
            new { words = "x", locale = "en-IN" });

        Assert.Equal(0, found.GetProperty("results").GetArrayLength());
        Assert.NotNull(found.GetProperty("error").GetString());
    }

    [Fact]
    public async Task An_unknown_room_is_not_found()
    {
        using var answer = await _host.Page.PostAsJsonAsync(
            $"/simulator/people/{SimulatorHost.Anjali}/messages", new { text = "hi", locale = "en-IN", room = "cafeteria" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<JsonElement> SayAsync(Guid person, string room, string text) =>
        await _host.PageAsync(HttpMethod.Post, $"people/{person}/messages", new { text, locale = "en-IN", room });
}
