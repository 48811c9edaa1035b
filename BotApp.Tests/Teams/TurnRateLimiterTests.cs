using System.Net;
using BotApp.Conversation;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams;

/// <summary>One person cannot keep the bot busy: a bucket of one turn a minute is empty after the first.</summary>
public sealed class TurnRateLimiterTests
{
    private const string WaitInEnglish = "Please wait a minute";
    private const string WaitInHindi = "कृपया एक मिनट प्रतीक्षा";

    [Fact]
    public async Task Messages_beyond_the_limit_get_one_polite_answer_in_the_chosen_language_and_change_nothing()
    {
        await using var bot = await TestBot.StartAsync(settings: all => all["Limits:MessagesPerMinute"] = "1");
        await bot.Asha.SaysAsync("हिन्दी");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => bot.Asha.Person.SaysAsync($"unheard of thing {number}")));

        var told = await bot.Asha.Person.HearsAsync(heard => heard.Text.Contains(WaitInHindi, StringComparison.Ordinal));
        Assert.DoesNotContain(WaitInEnglish, told.Text, StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.InRange((int)answer.Status, 200, 299));
        Assert.True(bot.Asha.Person.Received.Count(heard => heard.Text.Contains(WaitInHindi, StringComparison.Ordinal)) < answers.Length);
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));

        await bot.Binu.SaysAsync("hi");
        await bot.Asha.PressesAsync("मेरे अनुरोध");
    }

    [Fact]
    public async Task A_press_beyond_the_limit_is_answered_in_words_and_leaves_the_card()
    {
        await using var bot = await TestBot.StartAsync(settings: all => all["Limits:PressesPerMinute"] = "1");
        await bot.Asha.SaysAsync("hi");
        await bot.Teams.SendAsync(bot.Asha.Press("My requests"));

        var second = await bot.Teams.SendAsync(bot.Asha.Press("My requests"));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Null(second.Card);
        Assert.Contains(WaitInEnglish, second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_beyond_the_limit_are_not_downloaded()
    {
        await using var bot = await TestBot.StartAsync(settings: all => all["Limits:FilesPerMinute"] = "1");
        await bot.Asha.SendsFileAsync("first.pdf", SampleFiles.Pdf());
        var before = bot.Teams.Files.Requests.Count;

        await bot.Asha.Person.SendsFileAsync("second.pdf", SampleFiles.Pdf());

        await bot.Asha.Person.HearsAsync(heard => heard.Text.Contains(WaitInEnglish, StringComparison.Ordinal));
        Assert.Equal(before, bot.Teams.Files.Requests.Count);
    }

    [Fact]
    public async Task A_flood_writes_one_line_a_minute_for_each_kind()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var teams = await FakeTeams.StartAsync(clock);
        await using var bot = await ConversationBot.StartAsync(teams, services =>
            services.AddSingleton(Options.Create(new LimitsOptions { MessagesPerMinute = 1, PressesPerMinute = 1 })));
        var asha = teams.Person("Asha Menon");

        for (var times = 0; times < 30; times++)
        {
            await asha.SaysAsync("hi");
            await asha.PressesAsync("menu");
        }

        Assert.Single(Lines("too-many-message"));
        Assert.Single(Lines("too-many-press"));
        clock.Advance(TimeSpan.FromMinutes(1));
        await asha.SaysAsync("hi");
        await asha.SaysAsync("hi");
        Assert.Equal(2, Lines("too-many-message").Count());

        IEnumerable<string> Lines(string reason) => bot.Log.Where(line => line.Contains(reason, StringComparison.Ordinal));
    }
}
