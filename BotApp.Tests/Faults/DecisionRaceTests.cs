using System.Diagnostics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>Two heads and the officer press at the same moment, over and over.</summary>
public sealed class DecisionRaceTests(ITestOutputHelper output)
{
    private const int Goal = 1000;

    [Fact]
    public Task Sixteen_presses_at_once_have_one_winner() => RaceAsync(3, TimeSpan.MaxValue);

    [SwitchedFact("BOT_FAULTS")]
    public Task A_thousand_rounds_of_sixteen_presses_have_a_thousand_winners() => RaceAsync(Goal, TimeSpan.FromSeconds(60));

    private async Task RaceAsync(int goal, TimeSpan patience)
    {
        var random = new Random(Seed(out var seed));
        output.WriteLine($"seed {seed}");
        await using var bot = await TestBot.StartAsync(extraPeople: Waiting.Line("Hari Das", "Head", post: "DC Ernakulam", designation: "Deputy Commissioner"));
        var (heads, maker) = ((TeamsChat[])[bot.Anil, bot.Known("Hari Das")], bot.Asha);
        await maker.SaysAsync("hi");
        foreach (var head in heads)
        {
            await head.SaysAsync("hi");
        }

        var (watch, rounds) = (Stopwatch.StartNew(), 0);
        while (rounds < goal && watch.Elapsed < patience)
        {
            await RoundAsync(bot, heads, maker, random);
            rounds++;
        }

        await CheckAllAsync(bot, rounds);
        output.WriteLine($"{rounds} rounds of 16 presses in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task RoundAsync(TestBot bot, TeamsChat[] heads, TeamsChat maker, Random random)
    {
        var id = await bot.FileAsync(maker.Person.AadObjectId, tell: false);
        var cards = new Dictionary<Guid, string>();
        foreach (var head in heads.Select(head => head.Person.AadObjectId))
        {
            cards[head] = await bot.DoAsync(async db =>
            {
                var card = await db.CardForAsync(Topics.AskApproval, id, 1, head, bot.Clock.GetUtcNow(), default);
                await db.SaveAsync(bot.Clock.GetUtcNow(), default);
                return card.ToString("N");
            });
        }

        var presses = Enumerable.Range(0, 14)
            .Select(number => (Head: heads[number % 2].Person, Verb: ((string[])["approval.approve", "approval.return", "approval.refuse"])[number % 3]))
            .Select(press => press.Head.Presses(press.Verb, new { card = cards[press.Head.AadObjectId], filled = "yes", reason = "As in the Service Book, please", fields = "Name" }))
            .Concat(Enumerable.Range(0, 2).Select(_ => maker.Person.Presses("mine.withdraw", new { request = id.ToString("N"), sure = "yes", seen = "1" })))
            .ToArray();
        random.Shuffle(presses);
        var answers = await Task.WhenAll(presses.Select(press => bot.Teams.SendAsync(press)));

        var stage = (await bot.RequestAsync(id)).Stage;
        Assert.True(stage is Stage.Approved or Stage.Returned or Stage.Refused or Stage.Withdrawn, stage.ToString());
        // Losers and winner see the same truth.
        Assert.All(answers, answer => Assert.Contains(stage.Words().English, answer.Text, StringComparison.Ordinal));
        Assert.Equal(15, answers.Count(IsRefused));
    }

    private static async Task CheckAllAsync(TestBot bot, int rounds)
    {
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));
        var requests = await bot.ReadAsync(db => db.Requests.AsNoTracking().ToListAsync());
        var decisions = await bot.ReadAsync(db => db.Audit.Where(l => l.Event.StartsWith("request.") && l.Event != "request.submitted").Select(l => l.Subject).ToListAsync());
        var told = await bot.ReadAsync(db => db.Outbox.Where(m => m.Topic == Topics.RequestMoved).Select(m => m.Subject).ToListAsync());
        var refreshed = await bot.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.Refresh).Select(m => m.Subject).ToListAsync());

        Assert.Equal(rounds, requests.Count);
        Assert.All(requests, request => Assert.Equal(2, request.Version));
        Assert.Equal(requests.Select(r => r.Id).Order(), decisions.Order());
        // One group each: the officer told unless it was the officer's own move, and both heads' cards.
        Assert.Equal(requests.Where(r => r.Stage is not Stage.Withdrawn).Select(r => r.Id).Order(), told.Order());
        Assert.Equal(2 * rounds, refreshed.Distinct().Count());
        Assert.Equal(2 * rounds, refreshed.Count);
    }

    private static bool IsRefused(TeamsAnswer answer) => new[] { "Nothing was changed", "Somebody else acted", "can no longer be withdrawn" }
        .Any(words => answer.Text.Contains(words, StringComparison.Ordinal));

    private static int Seed(out int seed) => seed = Environment.TickCount;
}
