using System.Net;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>The database server restarts under load: officers are asked to retry, and nothing is lost or duplicated.</summary>
public sealed class DatabaseRestartTests(ITestOutputHelper output)
{
    private const int Restarts = 8;

    [PostgresFact("BOT_FAULTS")]
    public async Task Eight_database_restarts_under_load_lose_and_duplicate_nothing()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        SubmissionWorkload? day = null;
        await using var bot = await TestBot.StartAsync(
            settings: all =>
                (all["Storage:Provider"], all["Storage:ConnectionString"], all["Outbox:LeaseSeconds"]) = ("Postgres", database, "30"),
            people: teams => (day = new SubmissionWorkload(teams)).DirectoryLines);
        var ready = bot.NewClient();
        var chain = Task.Run(day!.RunAsync);

        for (var restart = 0; restart < Restarts; restart++)
        {
            await Task.Delay(random.Next(50, 2000));
            await server.StopAsync();
            await Readiness.AnswersAsync(ready, HttpStatusCode.ServiceUnavailable);
            Assert.Equal("ok", await ready.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
            // Each outage is reported to at least one person.
            var told = day.FaultReplies.Count;
            await bot.UntilAsync(() => day.FaultReplies.Count > told || chain.IsCompleted, "somebody is asked to try again");
            await server.StartAgainAsync();
            await Readiness.AnswersAsync(ready, HttpStatusCode.OK);
        }

        day.Stop();
        await chain;
        // A message sent during the outage is acknowledged afterwards and not sent again.
        await day.CheckAsync(bot);
        output.WriteLine($"{Restarts} restarts, {day.Receipts.Count} receipts, {day.FaultReplies.Count} times asked to try again");
        Assert.NotEmpty(day.Receipts);
        // A valid answer with a fault number: Teams never sees an error status.
        Assert.All(day.FaultReplies, apology => Assert.Matches(TeamsChat.FaultNumber(), apology));
        Assert.Equal(0, bot.Teams.ServerErrors);
        await TheClockStillWorksAsync(bot);
    }

    /// <summary>The background jobs survive: a changed entry is picked up.</summary>
    private static async Task TheClockStillWorksAsync(TestBot bot)
    {
        await bot.DoAsync(async db =>
        {
            var row = (await db.FaqEntries.FindAsync(SampleEntries.All[0].Id))!;
            row.Entry = row.Entry with { Variants = [.. row.Entry.Variants, "zebracard"] };
            await db.IncrementFaqRevisionAsync(default);
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        await bot.UntilAsync(() => bot.Services.GetRequiredService<FaqIndex>().Search("zebracard", 1).Count > 0, "the index has followed");
    }
}
