using BotApp.Consolidation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>kill -9 at each SMTP stage: no mail is lost, and only an unconfirmed mail is repeated, under the same Message-ID.</summary>
public sealed class MailCrashTests(ITestOutputHelper output)
{
    private const string Cell = "cex15sys.ker@nic.in";
    private const string Head = "anil@kochi.example.gov.in";

    private static readonly (SmtpStage Moment, int Copies)[] Moments =
    [
        (SmtpStage.Greeting, 1), (SmtpStage.Recipient, 1), (SmtpStage.InData, 1), (SmtpStage.AfterDot, 1), (SmtpStage.Stored, 2),
        (SmtpStage.Confirmed, 2), (SmtpStage.Quit, 2),
    ];

    [SwitchedFact("BOT_FAULTS")]
    public async Task Killing_the_process_at_any_SMTP_stage_loses_no_mail_and_repeats_only_unconfirmed_ones()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var relay = new FakeSmtpServer();
        var folder = Directory.CreateTempSubdirectory("crash-").FullName;
        var names = Moments.Select((_, at) => $"Officer {(char)('A' + at)}{(char)('a' + at)}").ToList();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "directory.csv"),
            TestBot.DirectoryCsv(teams) + string.Concat(names.Select(name => RequestScenario.DirectoryLine(name))));
        var settings = TestBot.SettingsFor(teams, folder);
        relay.Configure(settings, folder);
        await using var bot = new BotProcess(folder, settings);
        await bot.StartAsync();
        teams.ConnectTo(bot.Client);
        var head = new TeamsChat(teams.Person("Anil Kumar"));
        await head.SaysAsync("hi");

        foreach (var ((moment, most), name) in Moments.Zip(names))
        {
            var before = (Cell: relay.AcceptedFor(Cell).Count(), Head: relay.AcceptedFor(Head).Count());
            var (killed, restarted) = (new TaskCompletionSource(), false);
            var first = 0;
            relay.OnStage = async (now, to) =>
            {
                if (now == moment && to != Head && Interlocked.Exchange(ref first, 1) == 0)
                {
                    await bot.KillAsync();
                    killed.SetResult();
                    return true;
                }

                // The head's copy is delayed, so that the kill hits only the cell's mail.
                return to == Head && now == SmtpStage.Recipient && !Volatile.Read(ref restarted);
            };
            await SendBatchAsync(teams, head, name);
            await killed.Task.WaitAsync(TimeSpan.FromMinutes(1));
            Volatile.Write(ref restarted, true);
            await bot.StartAsync();
            teams.ConnectTo(bot.Client);
            await UntilAsync(() => relay.AcceptedFor(Cell).Count() > before.Cell && relay.AcceptedFor(Head).Count() > before.Head);
            await UntilAsync(() => teams.Received.Any(heard =>
                heard.ConversationId == teams.Person(name, RequestScenario.IdOf(name)).ConversationId
                    && $"{heard.Card}".Contains("Sent to the computer cell", StringComparison.Ordinal)));

            var copies = relay.AcceptedFor(Cell).Skip(before.Cell).ToList();
            output.WriteLine($"{moment}: {copies.Count} of the cell's mail");
            Assert.InRange(copies.Count, 1, most);
            Assert.Single(copies.Select(copy => copy.Mail.MessageId).Distinct());
            Assert.Equal(before.Head + 1, relay.AcceptedFor(Head).Count());
        }

        await bot.KillAsync();
        await CheckAsync(teams, folder, relay);
    }

    internal static async Task SendBatchAsync(FakeTeams teams, TeamsChat head, string name)
    {
        var officer = new TeamsChat(teams.Person(name, RequestScenario.IdOf(name)));
        await officer.FilesCreationAsync();
        await head.SeesAsync("your decision, please");
        await head.PressesAsync("Approve");
        await head.PressesAsync("My queue");
        await head.PressesAsync("Consolidate");
        await head.PressesAsync("Send to computer cell");
    }

    private static async Task CheckAsync(FakeTeams teams, string folder, FakeSmtpServer relay)
    {
        await using var bot = await TestBot.StartInAsync(teams, folder, settings => relay.Configure(settings, folder));
        Assert.Equal(Moments.Length, await bot.ReadAsync(db => db.Batches.CountAsync(batch => batch.Stage == BatchStage.Sent)));
        Assert.False(await bot.ReadAsync(db => db.Outbox.AnyAsync(m => m.DeadAt != null)));
        await Invariants.AssertHoldAsync(bot, Moments.Length, [.. relay.Accepted.Select(mail => (mail.Mail.MessageId!, mail.To))]);
    }

    internal static async Task UntilAsync(Func<bool> so, int minutes = 1)
    {
        for (var tries = 0; tries < minutes * 600 && !so(); tries++)
        {
            await Task.Delay(100);
        }

        Assert.True(so(), $"It did not come to it within {minutes} minutes.");
    }
}
