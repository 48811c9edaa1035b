using System.Net;
using System.Text.Json.Nodes;
using BotApp.Conversation;
using BotApp.Support;

namespace BotApp.Teams;

/// <summary>What a person types arrives letter by letter; serializers like to make dates and numbers of it.</summary>
public sealed class TypedTextTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "/Date(0)/", "2026-11-22T10:00:00+05:30", "2026-11-22", "1.10", "007", "1e3", "true", "null", "NaN", "{\"a\":1}", "\\u0041", "\"",
        "\\",
        "सेवा पुस्तिका", "👩🏽‍💼 𝒜", "e\u0301", "\u200d", "<b>x</b>",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Words_arrive_as_typed(string text)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);

        await teams.Person("Asha").SaysAsync(text);

        Assert.Equal(text, Assert.Single(bot.Desk.Heard).Said);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task An_answer_in_a_form_arrives_as_typed(string text)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);

        await teams.Person("Asha").PressesAsync(ShowMenu.Verb, new { Name = text });

        Assert.Equal(text, Assert.Single(bot.Desk.Heard).Inputs.All["Name"]);
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("12345678901234567890123")]
    public async Task A_number_in_a_form_keeps_its_digits(string number)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var press = teams.Person("Asha").Presses(ShowMenu.Verb, new { Pages = 0 });
        press["value"]!["action"]!["data"]!["Pages"] = JsonNode.Parse(number);

        await teams.SendAsync(press);

        Assert.Equal(number, Assert.Single(bot.Desk.Heard).Inputs.Text("Pages"));
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("\\u0905", "अ")]
    public async Task Escaped_letters_are_the_letters(string escaped, string text)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);

        await teams.SendRawAsync(
            teams.Person("Asha").Says("HERE").ToJsonString().Replace("HERE", escaped, StringComparison.Ordinal),
            teams.Token());

        Assert.Equal(text, Assert.Single(bot.Desk.Heard).Said);
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude00")]
    [InlineData("\\ude00\\ud83d")]
    [InlineData("a\\ud83db")]
    public async Task Half_a_surrogate_pair_is_a_bad_request_in_words_and_in_forms(string half)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        foreach (var activity in new[] { asha.Says("HERE"), asha.Presses(ShowMenu.Verb, new { Name = "HERE" }) })
        {
            var answer = await teams.SendRawAsync(activity.ToJsonString().Replace("HERE", half, StringComparison.Ordinal), teams.Token());

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }

        Assert.Empty(bot.Desk.Heard);
    }
}
