using System.Globalization;
using BotApp.Consolidation;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faults;

/// <summary>
/// A workload: officers file one request after the other and a head approves and sends each, retrying whenever the bot does not answer.
/// Acknowledgements are collected in <see cref="Receipts"/> and <see cref="Batches"/> and compared with the database at the end.
/// </summary>
internal sealed class SubmissionWorkload(FakeTeams teams, int officers = 80)
{
    private readonly List<string> _officers = [.. Enumerable.Range(1, officers)
        .Select(n => string.Create(CultureInfo.InvariantCulture, $"Officer N{n:00}"))];
    private int _over;

    public List<string> Receipts { get; } = [];

    public List<string> Batches { get; } = [];

    /// <summary>The fault replies shown to people.</summary>
    public List<string> FaultReplies { get; } = [];

    /// <summary>The directory lines of the officers.</summary>
    public string DirectoryLines => string.Concat(_officers.Select(name =>
        $"Ernakulam Division,Division,Inspector,Officer,{Letters(name)},Inspector,"
        + $"{teams.Person(name).AadObjectId:N}@kochi.example.gov.in,{teams.Person(name).AadObjectId},\n"));

    /// <summary>Writes the directory file of a new bot in that folder: the usual office and the officers.</summary>
    public Task WriteDirectoryAsync(string folder) =>
        File.WriteAllTextAsync(Path.Combine(folder, "directory.csv"), TestBot.DirectoryCsv(teams) + DirectoryLines);

    /// <summary>Stops after the current request.</summary>
    public void Stop() => Volatile.Write(ref _over, 1);

    public async Task RunAsync()
    {
        var head = new TeamsChat(teams.Person("Anil Kumar"));
        foreach (var name in _officers)
        {
            var officer = new TeamsChat(teams.Person(name));
            await UntilAnsweredAsync(() => officer.SaysAsync("hi"));
            await UntilAnsweredAsync(() => officer.PressesAsync("Create a new SSO-ID"));
            await UntilAnsweredAsync(() => officer.PressesAsync("No, never"));
            await UntilAnsweredAsync(() => officer.PressesAsync("Next: scan", officer.Fill(CreationScenario.GoodAnswers)));
            await SendsPageAsync(officer, name);
            await UntilAnsweredAsync(() => officer.PressesAsync("Next: check"));
            await UntilAnsweredAsync(() => officer.PressesAsync("Submit"));
            Receipts.Add(Line(officer, "KCH-"));

            await UntilAnsweredAsync(() => head.SaysAsync("hi"));
            await UntilAnsweredAsync(() => head.PressesAsync("My queue"));
            await UntilAnsweredAsync(() => head.PressesAsync("Open KCH-"));
            await UntilAnsweredAsync(() => head.PressesAsync("Approve"));
            await UntilAnsweredAsync(() => head.PressesAsync("My queue"));
            await UntilAnsweredAsync(() => head.PressesAsync("Consolidate"));
            await UntilAnsweredAsync(() => head.PressesAsync("Send to computer cell"));
            Batches.Add(Line(head, "KCH/"));
            if (Volatile.Read(ref _over) == 1)
            {
                return;
            }
        }
    }

    /// <summary>A repeated greeting may be answered late and replace the card; then the page is sent again.</summary>
    private async Task SendsPageAsync(TeamsChat officer, string name)
    {
        for (var tries = 0; tries < 5 && !officer.Has("Next: check"); tries++)
        {
            await UntilAnsweredAsync(() => officer.SendsFileAsync("page.pdf", SampleFiles.Pdf(name)));
        }
    }

    private async Task UntilAnsweredAsync(Func<Task<TeamsChat>> step)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception fault) when (tries < 4000
                && (fault is HttpRequestException or TaskCanceledException or TimeoutException || IsFaultTicket(fault)))
            {
                if (IsFaultTicket(fault))
                {
                    FaultReplies.Add(fault.Message);
                }

                await Task.Delay(150);
            }
        }
    }

    // A press during shutdown may be answered with a fault number; the officer presses again.
    private static bool IsFaultTicket(Exception fault) =>
        fault is InvalidOperationException && !fault.Message.StartsWith("No button", StringComparison.Ordinal);

    /// <summary>
    /// Asserts that each receipt is one request that went the whole way, each batch was sent, nobody had to be told by mail instead of in
    /// Teams, and the <see cref="Invariants"/> hold.
    /// </summary>
    /// <param name="repeats">How many cards may have come once more, because nobody knew whether they had arrived.</param>
    public async Task CheckAsync(TestBot bot, int repeats = 0)
    {
        await bot.WaitForMailsAsync();
        await bot.UntilAsync(
            async db => !await db.Outbox.AnyAsync(m => m.DoneAt == null && m.DeadAt == null && m.DueAt <= bot.Clock.GetUtcNow()),
            "everything due has left");
        var numbers = await bot.ReadAsync(db => db.Requests.Select(r => r.Number).ToListAsync());
        Assert.Equal(Receipts.Select(NumberIn).Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
        Assert.Equal(Receipts.Count, Receipts.Distinct().Count());

        var stored = await bot.ReadAsync(db => db.Batches.ToListAsync());
        Assert.Equal(Batches.Count, stored.Count);
        Assert.All(stored, batch => Assert.Equal(BatchStage.Sent, batch.Stage));
        Assert.False(await bot.ReadAsync(db => db.Outbox.AnyAsync(m => m.DeadAt != null)));
        Assert.All(await bot.ReadAsync(db => db.Requests.ToListAsync()), request => Assert.Equal(Stage.Dispatched, request.Stage));
        await Invariants.AssertHoldAsync(bot, repeats);
    }

    private static string Line(TeamsChat chat, string words) =>
        chat.Text.Split('\n').First(line => line.Contains(words, StringComparison.Ordinal));

    private static string NumberIn(string line) => line[line.IndexOf("KCH-", StringComparison.Ordinal)..].Split(' ', '\n')[0];

    // Names are letters only: "Officer N07" would be refused by the form.
    private static string Letters(string name) =>
        string.Concat(name.Select(letter => char.IsDigit(letter) ? (char)('a' + (letter - '0')) : letter));
}
