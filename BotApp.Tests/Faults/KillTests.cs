using System.Globalization;
using BotApp.Consolidation;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>kill -9 at random moments of the chain: what was acknowledged is there once, and each mail is sent once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [SwitchedFact("BOT_FAULTS")]
    public Task Fifty_kills_lose_no_acknowledged_step_and_send_no_mail_twice() => KillAsync(50, []);

    [PostgresFact("BOT_FAULTS")]
    public async Task Twenty_kills_on_PostgreSQL_lose_no_acknowledged_step_and_send_no_mail_twice() => await KillAsync(20, await TestBot.OnPostgresAsync(new()
    {
        // What a killed process held is free after so many seconds: the next one cannot know that it was the only one.
        ["Outbox:LeaseSeconds"] = "5",
    }));

    private async Task KillAsync(int kills, Dictionary<string, string?> storage)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("kill-").FullName;
        var officers = Enumerable.Range(1, 80).Select(n => string.Create(CultureInfo.InvariantCulture, $"Officer N{n:00}")).ToList();
        await File.WriteAllTextAsync(Path.Combine(folder, "directory.csv"), TestBot.People(teams) + string.Concat(officers.Select(name =>
            $"Ernakulam Division,Division,Inspector,Officer,{Letters(name)},Inspector,{teams.Person(name).AadObjectId:N}@kochi.example.gov.in,{teams.Person(name).AadObjectId},\n")));
        var settings = TestBot.SettingsFor(teams, folder);
        TestBot.Take(storage, settings);
        await using var bot = new BotProcess(folder, settings);
        await bot.StartAsync();
        teams.ConnectTo(bot.Client);

        var (receipts, batches, stop) = (new List<string>(), new List<string>(), false);
        var chain = Task.Run(() => RunChainAsync(teams, officers, receipts, batches, () => stop));
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(50, 2000));
            await bot.KillAsync();
            await bot.StartAsync();
            teams.ConnectTo(bot.Client);
        }

        stop = true;
        await chain;
        await bot.KillAsync();
        await CheckAsync(folder, storage, receipts, batches);
        output.WriteLine($"{kills} kills, {receipts.Count} receipts, {batches.Count} batches");
        Assert.NotEmpty(receipts);
    }

    private static async Task RunChainAsync(FakeTeams teams, List<string> officers, List<string> receipts, List<string> batches, Func<bool> stopped)
    {
        var head = new TeamsChat(teams.Person("Anil Kumar"));
        foreach (var name in officers)
        {
            var officer = new TeamsChat(teams.Person(name));
            await UntilAnsweredAsync(() => officer.SaysAsync("hi"));
            await UntilAnsweredAsync(() => officer.PressesAsync("Create a new SSO-ID"));
            await UntilAnsweredAsync(() => officer.PressesAsync("No, never"));
            await UntilAnsweredAsync(() => officer.PressesAsync("Next: scan", officer.Fill(CreationScenario.GoodAnswers)));
            await SendsPageAsync(officer, name);
            await UntilAnsweredAsync(() => officer.PressesAsync("Next: check"));
            await UntilAnsweredAsync(() => officer.PressesAsync("Submit"));
            receipts.Add(Line(officer, "KCH-"));

            await UntilAnsweredAsync(() => head.SaysAsync("hi"));
            await UntilAnsweredAsync(() => head.PressesAsync("My queue"));
            await UntilAnsweredAsync(() => head.PressesAsync("Open KCH-"));
            await UntilAnsweredAsync(() => head.PressesAsync("Approve"));
            await UntilAnsweredAsync(() => head.PressesAsync("My queue"));
            await UntilAnsweredAsync(() => head.PressesAsync("Consolidate"));
            await UntilAnsweredAsync(() => head.PressesAsync("Send to computer cell"));
            batches.Add(Line(head, "KCH/"));
            if (stopped())
            {
                return;
            }
        }
    }

    /// <summary>A greeting that was sent twice, because a kill took its first answer's receipt, may be answered only now: then the page is sent once more.</summary>
    private static async Task SendsPageAsync(TeamsChat officer, string name)
    {
        for (var tries = 0; tries < 5 && !officer.Has("Next: check"); tries++)
        {
            await UntilAnsweredAsync(() => officer.SendsFileAsync("page.pdf", Scans.Pdf(name)));
        }
    }

    private static async Task UntilAnsweredAsync(Func<Task<TeamsChat>> step)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception fault) when (tries < 4000 && (fault is HttpRequestException or TaskCanceledException or TimeoutException || IsFaultTicket(fault)))
            {
                await Task.Delay(150);
            }
        }
    }

    // A press that met a dying process may be answered with a ticket number; the officer presses again.
    private static bool IsFaultTicket(Exception fault) =>
        fault is InvalidOperationException && !fault.Message.StartsWith("No button", StringComparison.Ordinal);

    private static async Task CheckAsync(string folder, Dictionary<string, string?> storage, List<string> receipts, List<string> batches)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await TestBot.StartInAsync(teams, folder, settings => TestBot.Take(storage, settings));
        await bot.MailsLeaveAsync();
        Assert.Null(await bot.ReadAsync(db => db.FirstBrokenLineAsync(default)));

        var numbers = await bot.ReadAsync(db => db.Requests.Select(r => r.Number).ToListAsync());
        Assert.Equal(receipts.Select(NumberIn).Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
        Assert.Equal(receipts.Count, receipts.Distinct().Count());

        var stored = await bot.ReadAsync(db => db.Batches.ToListAsync());
        Assert.Equal(batches.Count, stored.Count);
        Assert.All(stored, batch => Assert.Equal(BatchStage.Sent, batch.Stage));
        Assert.Equal(stored.Count, bot.Mails.Count);
        Assert.All(await bot.ReadAsync(db => db.Requests.ToListAsync()), request => Assert.Equal(Stage.Dispatched, request.Stage));

        // One line per move of every request: submitted, approved, batched, dispatched.
        var lines = await bot.ReadAsync(db => db.Audit.Where(l => l.Event.StartsWith("request.")).CountAsync());
        Assert.Equal(4 * receipts.Count, lines);
    }

    private static string Line(TeamsChat chat, string words) => chat.Text.Split('\n').First(line => line.Contains(words, StringComparison.Ordinal));

    private static string NumberIn(string line) => line[line.IndexOf("KCH-", StringComparison.Ordinal)..].Split(' ', '\n')[0];

    // Names are letters only: "Officer N07" would be refused by the form.
    private static string Letters(string name) => string.Concat(name.Select(letter => char.IsDigit(letter) ? (char)('a' + (letter - '0')) : letter));
}
