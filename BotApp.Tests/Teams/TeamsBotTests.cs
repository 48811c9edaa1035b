using System.Net;
using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Support;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams;

public sealed class TeamsBotTests
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    private static readonly CardContent Menu = new(
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"सहायता"}]}""",
        "What would you like to do?");

    [Fact]
    public async Task A_message_is_answered_with_a_card_and_summary_without_text()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha", locale: "hi-IN");
        bot.Desk.Says(Menu);

        var answer = await asha.SaysAsync("  bhool gaya password\u00A0");
        var heard = await asha.HearsAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var brought = Assert.Single(bot.Desk.Heard);
        Assert.Equal(("words", "bhool gaya password"), (brought.Kind, brought.Said));
        Assert.Equal(
            (asha.AadObjectId, teams.TenantId, ChatKind.Personal),
            (brought.Caller.AadObjectId, brought.Caller.TenantId, brought.Caller.Chat));
        Assert.Equal(
            (Language.Hindi, asha.TeamsUserId, teams.ServiceUrl),
            (brought.Caller.Locale, brought.Caller.TeamsUserId, brought.Caller.ServiceUrl));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Menu.Json), heard.Card));
        Assert.Equal("What would you like to do?", (string?)heard.Activity["summary"]);
        Assert.Null(heard.Activity["text"]);
        Assert.Null(heard.Activity["channelData"]);
    }

    [Fact]
    public async Task A_card_from_the_message_extension_is_ignored_unless_text_comes_with_it()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Menu);
        JsonObject WithCard(string words)
        {
            var activity = asha.Says(words);
            activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = JsonNode.Parse(Menu.Json) });
            return activity;
        }

        var alone = await teams.SendAsync(WithCard(""));
        var heardAlone = bot.Desk.Heard.Count;
        var asked = await teams.SendAsync(WithCard("Is this right?"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (alone.Status, asked.Status));
        Assert.Equal(0, heardAlone);
        Assert.Equal("Is this right?", Assert.Single(bot.Desk.Heard).Said);
    }

    [Fact]
    public async Task A_text_reply_is_sent_as_plain_text()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(new Reply.Message(new Phrase("Recorded *exactly*.", "दर्ज किया गया।"), Language.English));

        await asha.SaysAsync("hello");
        var heard = await asha.HearsAsync();

        Assert.Equal(("Recorded *exactly*.", "plain"), (heard.Text, (string?)heard.Activity["textFormat"]));
        Assert.Null(heard.Card);
    }

    [Fact]
    public async Task A_press_is_answered_with_the_next_card_in_the_response()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Menu);

        var answer = await asha.PressesAsync(
            ShowMenu.Verb,
            new { id = "7f", Pages = 3, Sure = true, Nothing = (string?)null, msteams = new { width = "Full" } });

        Assert.Equal((HttpStatusCode.OK, 200), (answer.Status, (int?)answer.Body?["statusCode"]));
        Assert.Equal(CardType, (string?)answer.Body?["type"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Menu.Json), answer.Card));
        Assert.Empty(asha.Received);
        var inputs = Assert.Single(bot.Desk.Heard).Inputs;
        Assert.Equal(["Pages", "Sure", "id"], inputs.All.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("7f", "3", "true"), (inputs.Text("id"), inputs.Text("Pages"), inputs.Text("Sure")));
    }

    [Fact]
    public async Task A_press_answered_with_text_or_nothing_has_a_valid_shape()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");

        bot.Desk.Says(new Reply.Message(new Phrase("Done.", "पूर्ण।"), Language.Hindi));
        var words = await asha.PressesAsync(ShowMenu.Verb);
        bot.Desk.Says(new Reply.Nothing());
        var nothing = await asha.PressesAsync(ShowMenu.Verb);

        Assert.Equal((200, MessageType, "पूर्ण।"), ShapeOf(words));
        Assert.Equal((200, MessageType, ""), ShapeOf(nothing));
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_removed_from_the_text()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var says = teams.Person("Asha").Says("<at>SSO-ID</at> help <at>Biju</at>");
        says["entities"]!.AsArray().Add(Mention($"28:{teams.AppId}", "<at>SSO-ID</at>"));
        says["entities"]!.AsArray().Add(Mention("29:biju", "<at>Biju</at>"));

        await teams.SendAsync(says);

        Assert.Equal("help <at>Biju</at>", Assert.Single(bot.Desk.Heard).Said);
    }

    [Theory]
    [InlineData("<p>forgot&nbsp;my password</p>", "forgot my password")]
    [InlineData("<div><p>relieved <b>tomorrow</b></p>\n<p>what now?</p></div>", "relieved tomorrow\n\nwhat now?")]
    [InlineData("hi&nbsp;", "hi")]
    [InlineData("Is 3 < 5 &amp; 7 > 2?", "Is 3 < 5 &amp; 7 > 2?")]
    public async Task Text_sent_as_a_formatted_paragraph_is_read_as_typed(string sent, string heard)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);

        await teams.SendAsync(teams.Person("Asha").Says(sent));

        Assert.Equal(heard, Assert.Single(bot.Desk.Heard).Said);
    }

    [Theory]
    [InlineData(429, 1)]
    [InlineData(412, null)]
    public async Task A_throttled_reply_is_retried_and_not_reported_as_a_failure(int status, int? retryAfter)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Menu);
        teams.Connector.Fail(
            asha.ConversationId,
            new ConnectorFailure(status, "Busy", retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null));

        Assert.Equal(HttpStatusCode.OK, (await asha.SaysAsync("hi")).Status);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Menu.Json), (await asha.HearsAsync()).Card));
        Assert.Equal(0, teams.Connector.CallsBeforeRetryAfter);
        Assert.Single(bot.Desk.Heard);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    [InlineData("whatever comes next")]
    public async Task Messages_and_presses_in_groups_never_reach_a_handler(string kind)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Menu);

        await teams.SendAsync(InGroup(asha.Says("my date of birth"), kind));
        var press = await teams.SendAsync(InGroup(asha.Presses(ShowMenu.Verb), kind));

        Assert.Empty(bot.Desk.Heard);
        Assert.Equal((200, MessageType), (ShapeOf(press).Status, ShapeOf(press).Type));
        Assert.Equal("19:group@thread.v2", Assert.Single(teams.Received).ConversationId);
    }

    [Fact]
    public async Task A_repeated_installation_is_greeted_once_and_a_removal_is_recorded()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Menu);
        var joined = asha.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = $"28:{teams.AppId}" },
            new JsonObject { ["id"] = asha.TeamsUserId });

        await teams.SendAsync(joined);
        await asha.InstallsAsync();
        await asha.InstallsAsync(add: false);

        Assert.Equal(["menu"], bot.Desk.Heard.Select(b => b.Said));
        Assert.Single(asha.Received);
        Assert.Equal(1, bot.Desk.Forgotten);
    }

    [Fact]
    public async Task Reinstalling_after_a_removal_is_greeted_again()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Menu);

        await asha.InstallsAsync();
        await asha.InstallsAsync(add: false);
        await asha.InstallsAsync();

        Assert.Equal(2, asha.Received.Count);
    }

    [Fact]
    public async Task A_repeated_message_is_answered_again_only_if_the_answer_failed()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (asha, biju) = (teams.Person("Asha"), teams.Person("Biju"));
        bot.Desk.Says(Menu);
        var (hers, his) = (asha.Says("hi"), biju.Says("hi"));
        teams.Connector.Fail(biju.ConversationId, new ConnectorFailure(500), times: 2);

        var first = await teams.SendAsync(hers);
        var again = await teams.SendAsync(hers.DeepClone());
        var failed = await teams.SendAsync(his);
        var repeated = await teams.SendAsync(his.DeepClone());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, again.Status));
        Assert.Single(asha.Received);
        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (failed.Status, repeated.Status));
        Assert.NotNull(Assert.Single(biju.Received).Card);
    }

    [Fact]
    public async Task New_members_and_app_upgrades_are_not_greeted()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Menu);
        var joined = InGroup(asha.Activity("conversationUpdate"));
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:somebody" });
        var upgraded = asha.Installs();
        upgraded["action"] = "add-upgrade";
        var liked = asha.Activity("messageReaction");
        liked["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });

        var answers = new[] { await teams.SendAsync(joined), await teams.SendAsync(upgraded), await teams.SendAsync(liked) };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Empty(bot.Desk.Heard);
    }

    [Fact]
    public async Task A_file_has_a_download_link_and_a_picture_has_its_connector_URL()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        var message = asha.SendsFile("Service Book p1.pdf", "https://contoso-my.sharepoint.com/x?tempauth=1");
        message["attachments"]!.AsArray()
            .Add(new JsonObject
            {
                ["contentType"] = "image/jpeg",
                ["contentUrl"] = "https://smba.trafficmanager.net/v3/attachments/1/views/original"
            });
        message["attachments"]!.AsArray().Add(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" });

        await teams.SendAsync(message);

        Assert.Equal(
            [
                new IncomingFile("Service Book p1.pdf", "https://contoso-my.sharepoint.com/x?tempauth=1", "pdf"),
                new IncomingFile("", "https://smba.trafficmanager.net/v3/attachments/1/views/original", "jpeg", FileSource.Connector)
            ],
            Assert.Single(bot.Desk.Heard).Files);
    }

    [Theory]
    [InlineData("composeExtension/fetchTask", 501)]
    [InlineData("something/new", 501)]
    [InlineData("fileConsent/invoke", 200)]
    public async Task An_unknown_invoke_is_answered_without_an_error(string name, int status)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var invoke = teams.Person("Asha").Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = new JsonObject
        {
            ["action"] = "accept",
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://attacker.test/" }
        };

        var answer = await teams.SendAsync(invoke);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(status is 501 ? 501 : null, (int?)answer.Body?["statusCode"]);
        Assert.Empty(bot.Desk.Heard);
        Assert.Empty(teams.Received);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","data":{}}}""")]
    [InlineData("""{"action":"menu"}""")]
    [InlineData("""{"action":{"verb":7}}""")]
    [InlineData("""{"action":{"verb":""}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_press_without_a_verb_is_a_bad_request(string value)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var press = teams.Person("Asha").Presses(ShowMenu.Verb);
        press["value"] = JsonNode.Parse(value);

        var answer = await teams.SendAsync(press);

        Assert.Equal((HttpStatusCode.BadRequest, 400), (answer.Status, (int?)answer.Body?["statusCode"]));
        Assert.Empty(bot.Desk.Heard);
    }

    [Fact]
    public async Task A_lone_surrogate_in_an_answer_is_a_bad_request()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var press = teams.Person("Asha")
            .Presses(ShowMenu.Verb, new { Name = "HALF" })
            .ToJsonString()
            .Replace("HALF", "\\ud800", StringComparison.Ordinal);

        var answer = await teams.SendRawAsync(press, teams.Token());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(bot.Desk.Heard);
    }

    [Fact]
    public async Task A_fault_shows_a_reference_and_logs_it_without_personal_data()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha Menon", locale: "hi-IN");
        bot.Desk.Answer = (brought, _) =>
            throw new FormatException($"'{brought.Said}' of {brought.Caller.Name} born 02-01-1990 is no date");

        var press = await asha.PressesAsync(ShowMenu.Verb, new { Name = "Asha Menon" });
        await asha.SaysAsync("born 02-01-1990");
        var heard = await asha.HearsAsync();

        var (status, type, words) = ShapeOf(press);
        Assert.Equal((200, MessageType), (status, type));
        Assert.Matches(@"कंप्यूटर प्रकोष्ठ.*F-[2-9A-HJKMNP-TV-Z]{6}$", words);
        Assert.Matches(@"कंप्यूटर प्रकोष्ठ.*F-[2-9A-HJKMNP-TV-Z]{6}$", heard.Text);
        Assert.Contains(
            bot.Log,
            line => line.Contains(words![^8..], StringComparison.Ordinal) && line.Contains("FormatException", StringComparison.Ordinal));
        Assert.DoesNotContain(
            bot.Log,
            line => line.Contains("Asha", StringComparison.Ordinal) || line.Contains("1990", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_is_reported_in_the_language_that_the_person_has_chosen()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (asha, binu) = (teams.Person("Asha Menon", locale: "en-IN"), teams.Person("Binu Thomas", locale: "en-IN"));
        bot.Desk.Answer = (brought, _) => throw new FormatException(brought.Said);
        bot.Desk.Languages[asha.AadObjectId] = Language.Hindi;

        await asha.SaysAsync("hi");
        await binu.SaysAsync("hi");

        Assert.Contains("कृपया एक मिनट बाद", (await asha.HearsAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("कृपया एक मिनट बाद", (await asha.PressesAsync(ShowMenu.Verb)).Text, StringComparison.Ordinal);
        Assert.Contains("Please try again after a minute", (await binu.HearsAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_press_is_answered_with_a_notice_and_its_card_follows()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 5, 4, 30, 0, TimeSpan.Zero));
        await using var teams = await FakeTeams.StartAsync(clock);
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        var (begun, slow) = (new TaskCompletionSource(), new TaskCompletionSource<Reply>());
        bot.Desk.Answer = (_, _) =>
        {
            begun.TrySetResult();
            return slow.Task;
        };

        var press = asha.PressesAsync(ShowMenu.Verb);
        await Task.WhenAny(begun.Task, press);
        Assert.False(press.IsCompleted, press.IsCompletedSuccessfully ? (await press).ToString() : "failed");
        while (!press.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(press, Task.Delay(20));
        }

        var answer = await press;
        slow.SetResult(Menu);
        var heard = await asha.HearsAsync();

        Assert.Equal(MessageType, ShapeOf(answer).Type);
        Assert.StartsWith("This is taking longer", ShapeOf(answer).Value, StringComparison.Ordinal);
        Assert.NotNull(heard.Card);
    }

    [Fact]
    public async Task A_turn_continues_when_Teams_disconnects()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        var (begun, goOn) = (new TaskCompletionSource<CancellationToken>(), new TaskCompletionSource());
        bot.Desk.Answer = async (_, ct) =>
        {
            begun.TrySetResult(ct);
            await goOn.Task;
            ct.ThrowIfCancellationRequested();
            return Menu;
        };
        using var hangUp = new CancellationTokenSource();
        using var impatient = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages")
        {
            Content = new StringContent(
            asha.Says("hi").ToJsonString(),
            System.Text.Encoding.UTF8,
            "application/json")
        };
        request.Headers.Authorization = new("Bearer", teams.Token());

        var sending = impatient.SendAsync(request, hangUp.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await Task.Delay(100);
        goOn.SetResult();

        Assert.NotNull((await asha.HearsAsync()).Card);
    }

    private static (int? Status, string? Type, string? Value) ShapeOf(TeamsAnswer answer) =>
        ((int?)answer.Body?["statusCode"], (string?)answer.Body?["type"], answer.Body?["value"] is JsonValue text ? (string?)text : null);

    private static JsonObject Mention(string id, string text) => new()
    {
        ["type"] = "mention",
        ["text"] = text,
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = "somebody" },
    };

    private static JsonObject InGroup(JsonObject activity, string kind = "groupChat")
    {
        activity["conversation"]!["conversationType"] = kind;
        activity["conversation"]!["isGroup"] = true;
        activity["conversation"]!["id"] = "19:group@thread.v2";
        return activity;
    }
}
