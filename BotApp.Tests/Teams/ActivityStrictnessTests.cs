using System.Net;
using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Support;
using BotApp.Teams.Security;

namespace BotApp.Teams;

/// <summary>What the whole channel, gate and reader, makes of bodies that are not what Teams sends.</summary>
public sealed class ActivityStrictnessTests
{
    [Theory]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"text":7}""")]
    [InlineData("""{"text":{"a":1}}""")]
    [InlineData("""{"locale":[]}""")]
    [InlineData("""{"attachments":{}}""")]
    [InlineData("""{"attachments":["x"]}""")]
    [InlineData("""{"attachments":[{"name":7}]}""")]
    [InlineData("""{"entities":[{"type":"mention","mentioned":"x"}]}""")]
    [InlineData("""{"conversation":{"id":"a","isGroup":"yes"}}""")]
    public async Task A_member_of_another_type_is_a_bad_request(string members)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);

        var answer = await teams.SendAsync(With(teams.Person("Asha").Says("hi"), members));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(bot.Desk.Heard);
    }

    [Theory]
    [InlineData(""" "text":"a","text":"b" """)]
    [InlineData(""" "value":{"a":{"b":1,"b":2}} """)]
    [InlineData(""" "channelData":{"a":1,"a":2} """)]
    [InlineData(""" "entities":[{"type":"mention","type":"clientInfo"}] """)]
    [InlineData(""" "attachments":[{"content":{"a":1,"a":2}}] """)]
    [InlineData(""" "unknown":{"a":1,"a":2} """)]
    public async Task A_name_given_twice_in_one_object_is_a_bad_request(string members)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var body = teams.Person("Asha").Activity("message").ToJsonString()[..^1] + "," + members + "}";

        Assert.Equal(HttpStatusCode.BadRequest, (await teams.SendRawAsync(body, teams.Token())).Status);
        Assert.Empty(bot.Desk.Heard);
    }

    [Theory]
    [InlineData(63, HttpStatusCode.OK)]
    [InlineData(64, HttpStatusCode.BadRequest)]
    public async Task Nothing_nests_deeper_than_64_levels(int arrays, HttpStatusCode expected)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var body = teams.Person("Asha").Says("hi").ToJsonString()[..^1]
            + ",\"value\":"
            + new string('[', arrays)
            + new string(']', arrays)
            + "}";

        Assert.Equal(expected, (await teams.SendRawAsync(body, teams.Token())).Status);
        Assert.Equal(expected is HttpStatusCode.OK ? 1 : 0, bot.Desk.Heard.Count);
    }

    [Fact]
    public async Task A_body_above_the_cap_is_refused_and_one_below_is_answered()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (below, above) = (teams.Person("Asha").Says("below"), teams.Person("Asha").Says("above"));
        below["unknown"] = new string('x', InboundGate.MaxBody - 4096);
        above["unknown"] = new string('x', InboundGate.MaxBody);

        Assert.Equal(HttpStatusCode.OK, (await teams.SendAsync(below)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await teams.SendAsync(above)).Status);
        Assert.Equal("below", Assert.Single(bot.Desk.Heard).Said);
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_ignored_wherever_they_stand()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var says = teams.Person("Asha").Says("hi");
        foreach (var place in new[] { says, says["from"]!, says["recipient"]!, says["conversation"]!, says["channelData"]! })
        {
            place["unknown"] = new JsonObject { ["type"] = "x", ["id"] = new JsonArray(1, null, "2") };
        }

        Assert.Equal(HttpStatusCode.OK, (await teams.SendAsync(says)).Status);
        Assert.Equal("hi", Assert.Single(bot.Desk.Heard).Said);
    }

    [Theory]
    [InlineData("""{"attachments":[null]}""")]
    [InlineData("""{"attachments":null,"entities":null,"membersAdded":null,"value":null,"locale":null,"replyToId":null,"name":null}""")]
    [InlineData("""{"entities":[null,{"type":null},{"type":"mention"},{"type":"mention","mentioned":null,"text":null}]}""")]
    [InlineData("""{"attachments":[null,{"contentType":null,"content":null,"name":null,"contentUrl":null}]}""")]
    [InlineData("""{"membersAdded":[null,{"id":null}],"value":{"action":null}}""")]
    public async Task A_null_counts_as_absent(string members)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);

        var answer = await teams.SendAsync(With(teams.Person("Asha").Says("<at>hi</at>"), members));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("<at>hi</at>", Assert.Single(bot.Desk.Heard).Said);
        Assert.DoesNotContain(bot.Log, line => line.Contains("Error", StringComparison.Ordinal));
    }

    /// <summary>Teams never asks for expectReplies. The mode is ignored: what a turn says leaves through the connector alone.</summary>
    [Theory]
    [InlineData("expectReplies")]
    [InlineData("stream")]
    [InlineData("something new")]
    public async Task A_delivery_mode_changes_nothing(string mode)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(new Reply.Message(new Phrase("Done.", "पूर्ण।"), Language.English));
        var (says, press) = (asha.Says("hi"), asha.Presses(ShowMenu.Verb));
        says["deliveryMode"] = mode;
        press["deliveryMode"] = mode;

        var said = await teams.SendAsync(says);
        var pressed = await teams.SendAsync(press);

        Assert.Equal((HttpStatusCode.OK, null), (said.Status, said.Body));
        Assert.Equal("Done.", (await asha.HearsAsync()).Text);
        Assert.Equal((200, "Done."), ((int?)pressed.Body?["statusCode"], (string?)pressed.Body?["value"]));
        Assert.Single(asha.Received);
    }

    private static JsonObject With(JsonObject activity, string members)
    {
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }
}
