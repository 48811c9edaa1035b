using System.Diagnostics;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>Two heads, a link officer and the maker press concurrently.</summary>
public sealed class DecisionRaceTests(ITestOutputHelper output)
{
    private const int Makers = 40;

    private static readonly int Rounds = HeavyTest.Times(300, underLoad: 1_000);

    private static readonly string[] Verbs = ["approval.approve", "approval.return", "approval.refuse"];

    [Fact]
    public async Task Sixteen_concurrent_decisions_have_one_winner()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: People());
        await RaceAsync(bot, 3);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Sixteen_concurrent_decisions_on_two_nodes_have_one_winner()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(extraPeople: People(), nodes: 2);
        await RaceAsync(bot, 5);
    }

    [SwitchedFact("BOT_FAULTS")]
    public async Task Hundreds_of_rounds_of_concurrent_decisions_have_one_winner_each()
    {
        await using var bot = await TestBot.StartAsync(extraPeople: People());
        await RaceAsync(bot, Rounds);
    }

    [PostgresFact("BOT_FAULTS")]
    public async Task Many_rounds_of_concurrent_decisions_on_two_nodes_have_one_winner_each()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(extraPeople: People(), nodes: 2);
        await RaceAsync(bot, Rounds / 10);
    }

    private static string People() =>
        RequestScenario.DirectoryLine("Hari Das", "Head", post: "DC Ernakulam", designation: "Deputy Commissioner")
            + string.Concat(Enumerable.Range(0, Makers).Select(number => RequestScenario.DirectoryLine(RequestScenario.NameOf(number))));

    private async Task RaceAsync(TestBot bot, int rounds)
    {
        var random = new Random(Seed(out var seed));
        output.WriteLine($"seed {seed}");
        var deciders = (TeamsChat[])[bot.Anil, bot.ChatWith("Hari Das"), bot.Binu];
        foreach (var decider in deciders)
        {
            await decider.SaysAsync("hi");
        }

        // Binu is link officer for Anil.
        await bot.GiveChargeAsync(bot.Binu, (await bot.PostOfAsync(bot.Anil)).Id, ChargeKind.Link, until: bot.Clock.GetUtcNow().AddDays(1));
        var races = await PrepareAsync(bot, rounds, [.. deciders.Select(decider => decider.Person.AadObjectId)]);

        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        foreach (var race in races)
        {
            await RoundAsync(bot, deciders, race, random);
        }

        output.WriteLine($"{rounds} rounds of 16 presses in {watch.Elapsed.TotalSeconds:0.0} s, "
            + $"{(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of processor");
        await CheckAllAsync(bot, rounds, deciders.Length);
    }

    /// <summary>Stores requests and the cards of everybody who may decide.</summary>
    private static async Task<IReadOnlyList<Race>> PrepareAsync(TestBot bot, int rounds, IReadOnlyList<Guid> deciders)
    {
        var races = new List<Race>();
        foreach (var some in Enumerable.Range(0, rounds).Chunk(100))
        {
            races.AddRange(await bot.DoAsync(async db =>
            {
                var now = bot.Clock.GetUtcNow();
                var office = (await db.Offices.FirstAsync(o => o.Name == "Ernakulam Division")).Id;
                var (template, _) = await db.CurrentTemplateAsync(RequestKind.Creation, TestData.Today, default);
                var added = new List<Race>();
                foreach (var number in some)
                {
                    var name = RequestScenario.NameOf(number % Makers);
                    // Distinct persons, so that no review flag interferes with the race.
                    var answers = TestData.CreationAnswers.With(TemplateField.Name, name)
                        .With(TemplateField.DateOfBirth, OfficeTime.ToIso(new DateOnly(1970, 1, 1).AddDays(number)));
                    var request = Request.Submit(
                        Guid.CreateVersion7(now),
                        RequestNumber.Format("KCH", 2026, number + 1),
                        RequestKind.Creation,
                        RequestScenario.IdOf(name),
                        office,
                        template,
                        answers,
                        now);
                    db.Requests.Add(request);
                    db.Audit.Add(AuditLine.Create("request.submitted", request.Id, request.MakerId, now));
                    var cards = deciders
                        .Select(decider => new CardMessage
                        {
                            Id = Guid.NewGuid(),
                            Topic = NotificationTopics.ApprovalRequested,
                            Subject = request.Id,
                            Version = request.Version,
                            OfficerId = decider,
                            CreatedAt = now
                        })
                        .ToList();
                    db.CardMessages.AddRange(cards);
                    added.Add(new Race(request.Id, name, [.. cards.Select(card => card.Id.ToString("N"))]));
                }

                Assert.True(await db.SaveAsync(now, default));
                return added;
            }));
        }

        return races;
    }

    private static async Task RoundAsync(TestBot bot, TeamsChat[] deciders, Race race, Random random)
    {
        var maker = bot.ChatWith(race.Maker).Person;
        var presses = Enumerable.Range(0, 14)
            .Select(number => deciders[number % deciders.Length].Person.Presses(
                Verbs[number / deciders.Length % Verbs.Length],
                new
                {
                    card = race.Cards[number % deciders.Length],
                    filled = "yes",
                    reason = "As in the Service Book, please",
                    fields = "Name",
                }))
            .Concat(Enumerable.Range(0, 2)
                .Select(_ => maker.Presses("mine.withdraw", new { request = race.Request.ToString("N"), sure = "yes", seen = "1" })))
            .ToArray();
        random.Shuffle(presses);
        var token = bot.Teams.Token();
        var answers = await Task.WhenAll(presses.Select(press => bot.Teams.SendAsync(press, token)));

        var stage = await bot.ReadAsync(db => db.Requests.Where(r => r.Id == race.Request).Select(r => r.Stage).SingleAsync());
        Assert.True(stage is Stage.Approved or Stage.Returned or Stage.Refused or Stage.Withdrawn, stage.ToString());
        // Losers and winner see the same result.
        Assert.All(answers, answer => Assert.Contains(stage.DisplayText().English, answer.Text, StringComparison.Ordinal));
        Assert.Equal(15, answers.Count(IsRefused));
    }

    private static async Task CheckAllAsync(TestBot bot, int rounds, int deciders)
    {
        await Invariants.AssertHoldAsync(bot);
        var requests = await bot.ReadAsync(db => db.Requests.AsNoTracking().ToListAsync());
        var refreshed = await bot.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.RefreshCard)
            .Select(m => m.Subject)
            .ToListAsync());

        // Of sixteen presses one decided, and each card is updated once.
        Assert.Equal(rounds, requests.Count);
        Assert.All(requests, request => Assert.Equal(2, request.Version));
        Assert.Equal(deciders * rounds, refreshed.Distinct().Count());
        Assert.Equal(deciders * rounds, refreshed.Count);
    }

    private static bool IsRefused(TeamsAnswer answer) =>
        new[] { "Nothing was changed", "Somebody else acted", "can no longer be withdrawn" }
            .Any(words => answer.Text.Contains(words, StringComparison.Ordinal));

    private static int Seed(out int seed) => seed = Environment.TickCount;

    /// <param name="Cards">Card ids in the order of the deciders.</param>
    private sealed record Race(Guid Request, string Maker, IReadOnlyList<string> Cards);
}
