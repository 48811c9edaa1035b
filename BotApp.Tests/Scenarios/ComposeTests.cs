using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Faq;
using BotApp.OfficeDirectory;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Answers from the compose box of any chat.</summary>
public sealed class ComposeTests
{
    [Theory]
    [InlineData("en-IN", "inactive sso", "My SSO-ID is inactive. What should I do?")]
    [InlineData("hi-IN", "निष्क्रिय एसएसओ", "मेरी SSO-ID निष्क्रिय है। क्या करना होगा?")]
    public async Task Search_results_appear_while_typing_in_the_users_language(string locale, string typed, string first)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = locale;

        var results = await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Asha.Person, typed));

        Assert.Equal(first, (string?)results[0]!["preview"]!["content"]!["title"]);
        Assert.Equal(first, (string?)results[0]!["content"]!["body"]![0]!["text"]);
        Assert.InRange(results.Count, 1, 8);
    }

    [Fact]
    public async Task A_pasted_card_contains_no_personal_data_and_no_bot_actions()
    {
        await using var bot = await TestBot.StartAsync();

        var results = await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Asha.Person, null));

        Assert.Equal(8, results.Count);
        Assert.All(results, result =>
        {
            var card = result!.ToJsonString();
            Assert.DoesNotContain("Action.Execute", card, StringComparison.Ordinal);
            Assert.DoesNotContain("Asha", card, StringComparison.Ordinal);
            Assert.DoesNotContain(bot.Asha.Person.AadObjectId.ToString(), card, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_second_page_continues_after_the_first()
    {
        await using var bot = await TestBot.StartAsync();

        var first = await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Asha.Person, "sso id", 0, 4));
        var second = await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Asha.Person, "sso id", 4, 4));

        string[] titles = [.. first.Concat(second).Select(result => (string)result!["preview"]!["content"]!["title"]!)];
        Assert.Equal(8, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_person_who_is_not_in_the_directory_gets_no_results()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.Teams.SendAsync(ComposeScenario.Query(bot.Chat("Stranger").Person, "inactive sso"));

        Assert.Empty(ComposeScenario.Results(answer));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_who_was_closed_or_merged_finds_and_inserts_nothing_and_a_colleague_still_does(bool closed)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var number = await bot.ReadAsync(db => db.Requests.Select(request => request.Number).SingleAsync());
        string?[] searches = [null, "inactive sso", number];
        var picks = new List<JsonObject>();
        foreach (var words in searches)
        {
            var found = await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Anil.Person, words));
            picks.Add((JsonObject)found[0]!["preview"]!["content"]!["tap"]!["value"]!);
        }

        await EndAccessAsync(bot, bot.Anil.Person.AadObjectId, closed);

        foreach (var (words, pick) in searches.Zip(picks))
        {
            Assert.Empty(ComposeScenario.Results(await bot.Teams.SendAsync(ComposeScenario.Query(bot.Anil.Person, words))));
            Assert.Empty(ComposeScenario.Results(await bot.Teams.SendAsync(ComposeScenario.Pick(bot.Anil.Person, pick))));
            Assert.NotEmpty(await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Cyril.Person, words)));
        }
    }

    [Fact]
    public async Task Searching_in_another_chat_does_not_change_the_bot_conversation()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        var query = ComposeScenario.Query(bot.Asha.Person, "inactive sso");
        query["conversation"]!["id"] = "19:asha_binu@unq.gbl.spaces";

        Assert.NotEmpty(await ComposeScenario.FoundAsync(bot, query));

        Assert.Equal(
            bot.Asha.Person.ConversationId,
            await bot.ReadAsync(db => db.Chats.Where(chat => chat.OfficerId == bot.Asha.Person.AadObjectId)
                .Select(chat => chat.ConversationId)
                .SingleAsync()));
    }

    [Fact]
    public async Task A_picked_answer_is_inserted_in_its_current_version_unless_withdrawn()
    {
        await using var bot = await TestBot.StartAsync();
        var results = await ComposeScenario.FoundAsync(bot, ComposeScenario.Query(bot.Asha.Person, "inactive sso"));
        var pick = (JsonObject)results[0]!["preview"]!["content"]!["tap"]!["value"]!;
        await ChangeAsync(
            bot,
            (string)pick["entry"]!,
            entry => entry with { ShortAnswer = new("Changed since the list was drawn.", "सूची बनने के बाद बदला गया।") });

        var picked = Assert.Single(ComposeScenario.Results(await bot.Teams.SendAsync(ComposeScenario.Pick(bot.Asha.Person, pick))));

        Assert.Contains("Changed since the list was drawn.", picked!["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", picked.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Asha", picked.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(ComposeScenario.Results(await bot.Teams.SendAsync(ComposeScenario.Pick(bot.Chat("Stranger").Person, pick))));
        await ChangeAsync(
            bot,
            (string)pick["entry"]!,
            entry => entry with { ValidUntil = OfficeTime.DayOf(bot.Clock.GetUtcNow()).AddDays(-1) });
        Assert.Empty(ComposeScenario.Results(await bot.Teams.SendAsync(ComposeScenario.Pick(bot.Asha.Person, pick))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"entry":{"a":[]}}""")]
    [InlineData("""{"entry":""}""")]
    public async Task A_pick_without_an_entry_id_is_a_bad_request(string value)
    {
        await using var bot = await TestBot.StartAsync();
        var pick = ComposeScenario.Pick(bot.Asha.Person, []);
        pick["value"] = JsonNode.Parse(value);

        var answer = await bot.Teams.SendAsync(pick);

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("BadRequest", (string?)answer.Body!["value"]!["code"]);
    }

    private static Task<bool> EndAccessAsync(TestBot bot, Guid officerId, bool closed) => bot.DoAsync(async db =>
    {
        var officer = (await db.Officers.FindAsync(officerId))!;
        officer.ClosedAt = closed ? bot.Clock.GetUtcNow() : null;
        officer.Status = closed ? officer.Status : DirectoryStatus.Merged;
        return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
    });

    private static Task<bool> ChangeAsync(TestBot bot, string id, Func<FaqEntry, FaqEntry> change) => bot.DoAsync(async db =>
    {
        var row = (await db.FaqEntries.FindAsync(id))!;
        (row.Entry, row.Version) = (change(row.Entry), row.Version + 1);
        await db.IncrementFaqRevisionAsync(default);
        return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
    });
}
