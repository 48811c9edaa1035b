using System.Text.Json.Nodes;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Support;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>What one person can make the bot read, fetch and keep.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_text_of_more_than_4000_characters_is_refused_in_words_and_not_kept()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.InHindi().Person.SaysAsync(new string('x', TypedTextLimits.MaxLength + 1));
        var told = await bot.Asha.Person.HearsAsync(heard => heard.Text.Length > 0);

        Assert.Contains("4,001 अक्षर", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));

        await bot.Binu.SaysAsync(string.Concat(Enumerable.Repeat("zxq vwk ", TypedTextLimits.MaxLength / 8)));
        Assert.Equal(1, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
    }

    [Fact]
    public async Task An_answer_of_more_than_4000_characters_leaves_the_form_as_it_is()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");

        var answer = await bot.Asha.Person.PressesAsync("creation.start", new { name = new string('x', 5_000) });

        Assert.Null(answer.Card);
        Assert.Contains("5,000 characters", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a\\u0000b\"")]
    [InlineData("\"\\u0000\"")]
    public async Task A_NUL_in_a_press_is_refused_in_words(string value)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");

        var answer = await bot.Asha.Person.PressesAsync("faq.answer", new JsonObject { ["entry"] = JsonNode.Parse(value) });

        Assert.Contains("character that cannot be stored", answer.Text, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_NUL_in_a_message_is_refused_in_words_on_PostgreSQL()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await bot.Asha.Person.SaysAsync("what is zxq\0vwk");

        var told = await bot.Asha.Person.HearsAsync(heard => heard.Text.Length > 0);
        Assert.Contains("character that cannot be stored", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-400")]
    [InlineData("9.9e28")]
    public async Task A_number_beyond_every_range_in_a_press_causes_no_fault(string number)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        var press = bot.Asha.Press("My requests");
        press["value"]!["action"]!["data"]!["page"] = JsonNode.Parse(number);

        var answer = await bot.Teams.SendAsync(press);

        Assert.InRange((int)answer.Status, 200, 299);
        Assert.DoesNotMatch(TeamsChat.FaultNumber(), answer.Text);
    }

    [Fact]
    public async Task One_message_causes_no_more_downloads_than_a_request_may_have_files()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");
        await bot.Asha.PressesAsync("Next: scan", bot.Asha.Fill(CreationScenario.GoodAnswers));
        var link = bot.Teams.Files.Offer(SampleFiles.Pdf("the same page again and again"));
        var message = bot.Asha.Person.SendsFile("page.pdf", link);
        for (var more = 0; more < 59; more++)
        {
            message["attachments"]!.AsArray().Add(message["attachments"]![0]!.DeepClone());
        }

        await bot.Asha.SendsAsync(message);

        Assert.Equal(8, bot.Teams.Files.Requests.Count);
        Assert.Contains("At most 8 files", bot.Asha.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_keeps_five_unconfirmed_workbooks_and_the_oldest_makes_room()
    {
        await using var bot = await TestBot.StartAsync();
        for (var number = 0; number < StagedWorkbook.MaxPerPerson + 3; number++)
        {
            await bot.Cyril.SendsFileAsync($"template {number}.xlsx", TemplateLoadingTests.NewTemplate());
        }

        var kept = await bot.ReadAsync(db => db.StagedWorkbooks.Select(staged => staged.Name).ToListAsync());
        Assert.Equal(
            Enumerable.Range(3, StagedWorkbook.MaxPerPerson).Select(number => $"template {number}.xlsx").Order(),
            kept.Order());
        Assert.Equal(StagedWorkbook.MaxPerPerson, Directory.GetFiles(Path.Combine(bot.Folder, "scans")).Length);
    }

    [Fact]
    public async Task A_person_has_at_most_twenty_open_questions_and_is_told_so_when_asking_for_more()
    {
        await using var bot = await TestBot.StartAsync();
        for (var number = 0; number < UnansweredQuestion.MaxOpenPerPerson + 5; number++)
        {
            await bot.Asha.SaysAsync($"zxq{number} vwk{number} qqz{number}");
        }

        Assert.Equal(UnansweredQuestion.MaxOpenPerPerson, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));

        var answer = await bot.Asha.Person.PressesAsync(SendQuestion.Verb, new JsonObject { [SendQuestion.Question] = "one more thing" });
        Assert.Contains("still open with the computer cell", answer.Text, StringComparison.Ordinal);
        Assert.Contains("one more thing", answer.Text, StringComparison.Ordinal);
    }
}
