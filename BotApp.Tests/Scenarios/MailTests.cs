using System.Security.Cryptography;
using BotApp.Consolidation;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>Batch mails through an SMTP server with faults.</summary>
public sealed class MailTests
{
    private const string Cell = "cex15sys.ker@nic.in";
    private const string Head = "anil@kochi.example.gov.in";

    [Fact]
    public async Task Cell_and_head_each_receive_the_same_mail_once()
    {
        await using var relay = new FakeSmtpServer { Login = ("bot", "s3cret") };
        await using var bot = await StartAsync(relay);
        await SendBatchAsync(bot);
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        await bot.WaitForMailsAsync();

        var (toCell, toHead) = (Assert.Single(relay.AcceptedFor(Cell)), Assert.Single(relay.AcceptedFor(Head)));
        Assert.Equal(Bytes(toCell.Mail), Bytes(toHead.Mail));
        Assert.Equal("bot", toCell.User);
        Assert.Equal([Cell, Head], toCell.Mail.To.Mailboxes.Concat(toCell.Mail.Cc.Mailboxes).Select(address => address.Address));
        Assert.Empty(bot.Mails);
    }

    [Fact]
    public async Task An_invalid_address_does_not_block_the_other_recipient_and_the_mail_can_be_resent()
    {
        await using var relay = new FakeSmtpServer();
        relay.ReplyTo(Head, "550 5.1.1 no such user");
        await using var bot = await StartAsync(relay);
        await SendBatchAsync(bot);
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        await bot.WaitForMailsAsync();
        Assert.Single(relay.AcceptedFor(Cell));
        Assert.Empty(relay.AcceptedFor(Head));
        Assert.Equal(BatchStage.Sent, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Undelivered (1)");
        Assert.Contains("Anil Kumar", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("smtp.550", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Send again (1)");
        await bot.WaitForMailsAsync();

        Assert.Single(relay.AcceptedFor(Cell));
        Assert.Single(relay.AcceptedFor(Head));
    }

    [Fact]
    public async Task Head_cell_and_officer_read_why_the_mail_has_not_left_and_one_press_tries_it_now()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var relay = new FakeSmtpServer();
        relay.ReplyTo(Cell, "550 5.1.1 mailbox closed");
        await using var bot = await StartAsync(relay, clock);
        await SendBatchAsync(bot);
        await bot.UntilAsync(db => db.Outbox.AnyAsync(row => row.LastError == "smtp.550"), "the refused mail");
        clock.Advance(TimeSpan.FromSeconds(3));
        await bot.Anil.Person.HearsAsync(
            heard => heard.Kind == "Update"
                && heard.Card!.ToJsonString().Contains("Not sent: the mail server refused it", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60));

        await bot.Asha.SaysAsync("my requests");
        Assert.Contains("Not sent", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Work list");
        Assert.Contains("Not sent: the mail server refused it (smtp.550)", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Try now");
        Assert.False(bot.Cyril.Has("Try now"));
        await bot.WaitForMailsAsync();
        Assert.Single(relay.AcceptedFor(Cell));
        await bot.Anil.Person.HearsAsync(
            heard => heard.Kind == "Update"
                && heard.Card!.ToJsonString() is var card
                && card.Contains("Consolidated", StringComparison.Ordinal)
                && card.Contains("Sent, ", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_temporary_SMTP_error_delays_one_recipient_and_repeats_no_mail()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var relay = new FakeSmtpServer();
        relay.ReplyTo(Cell, "451 4.7.1 greylisted", "451 4.7.1 greylisted");
        await using var bot = await StartAsync(relay, clock);
        await SendBatchAsync(bot);
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.MailPart
                && m.OfficerId == null
                && m.Attempts == 1
                && m.LastError == "smtp.451"),
            "the first try");
        Assert.Equal(BatchStage.Sending, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));
        clock.Advance(TimeSpan.FromMinutes(1));
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.MailPart && m.OfficerId == null && m.Attempts == 2),
            "the second try");
        clock.Advance(TimeSpan.FromMinutes(1));
        await bot.WaitForMailsAsync();

        Assert.Single(relay.AcceptedFor(Cell));
        Assert.Single(relay.AcceptedFor(Head));
        Assert.Equal(
            3,
            await bot.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.MailPart && m.OfficerId == null)
                .Select(m => m.Attempts)
                .SingleAsync()));
    }

    [Fact]
    public async Task An_undelivered_batch_is_reported_cannot_be_closed_and_is_sent_on_retry()
    {
        await using var relay = new FakeSmtpServer();
        relay.ReplyTo(Cell, [.. Enumerable.Repeat("451 4.3.0 try later", 2)]);
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await StartAsync(relay, clock);
        await SendBatchAsync(bot);
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.MailPart
                && m.OfficerId == null
                && m.LastError == "smtp.451"
                && m.ClaimedUntil == null),
            "the first try");

        // As if 46 more attempts had failed.
        await bot.DoAsync(async db =>
        {
            var row = await db.Outbox.SingleAsync(m => m.Kind == OutboxKinds.MailPart && m.OfficerId == null);
            row.Attempts = RetryPlan.MaxAttempts - 1;
            return await db.SaveAsync(clock.GetUtcNow(), default);
        });
        clock.Advance(TimeSpan.FromMinutes(5));
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.MailPart && m.OfficerId == null && m.DeadAt != null),
            "the last try");

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Undelivered (1)");
        Assert.Contains("KCH/DIV-ERN/CREATION/", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.False(bot.Cyril.Has("Close"));
        await bot.Cyril.PressesAsync("Send again (1)");
        await bot.WaitForMailsAsync();
        Assert.Single(relay.AcceptedFor(Cell));
        Assert.Equal(BatchStage.Sent, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));
    }

    [Fact]
    public async Task A_hanging_SMTP_server_does_not_delay_cards()
    {
        await using var relay = new FakeSmtpServer();
        var letGo = new TaskCompletionSource();
        relay.OnStage = async (moment, _) =>
        {
            if (moment is SmtpStage.AfterDot)
            {
                await letGo.Task;
            }

            return false;
        };
        await using var bot = await StartAsync(relay);
        await SendBatchAsync(bot);
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.MailPart && m.ClaimedUntil != null),
            "the mail on its way");

        await bot.Binu.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        Assert.Empty(relay.Accepted);
        letGo.SetResult();
        await bot.WaitForMailsAsync();
        Assert.Equal(2, relay.Accepted.Count);
    }

    [Fact]
    public async Task A_large_batch_is_sent_in_self_contained_parts_with_a_complete_manifest()
    {
        await using var bot = await TestBot.StartAsync(settings: settings => settings["Mail:MaxBytes"] = "1000000");
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        foreach (var officer in (TeamsChat[])[bot.Asha, bot.Binu])
        {
            await officer.ReachesCheckAsync(SampleFiles.Pdf(officer.Person.Name, 600_000));
            await officer.PressesAsync("Submit");
            await bot.Anil.SeesAsync("your decision, please");
            await bot.Anil.PressesAsync("Approve");
        }

        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");

        var mails = await Task.WhenAll(bot.Mails.Select(file => MimeMessage.LoadAsync(file)));
        Assert.Equal(2, mails.Length);
        Assert.All(bot.Mails, file => Assert.True(new FileInfo(file).Length <= 1_000_000, $"{new FileInfo(file).Length}"));
        Assert.Equal(
            ["Part 1 of 2", "Part 2 of 2"],
            mails.Select(mail => mail.Subject!)
                .Select(subject => subject[subject.IndexOf("Part", StringComparison.Ordinal)..])
                .Order(StringComparer.Ordinal));
        var parts = mails.Select(Enclosures).ToList();
        Assert.All(parts, part => Assert.Equal(5, part.Count));
        Assert.Single(parts.Select(part => Sha(part.Single(file => file.Key.EndsWith("manifest.csv", StringComparison.Ordinal)).Value))
            .Distinct());
        Assert.Single(parts.Select(part => Sha(part.Single(file => file.Key.EndsWith(".docx", StringComparison.Ordinal)).Value))
            .Distinct());
        Assert.Contains(parts, part => part.ContainsKey("01 Service Book p1 Asha Menon.pdf"));
        Assert.Contains(parts, part => part.ContainsKey("02 Service Book p1 Binu Thomas.pdf"));
        AssertManifest(parts);
    }

    [Fact]
    public async Task A_template_with_room_for_one_row_produces_one_workbook_per_row_with_continuous_serial_numbers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.DoAsync(async db =>
        {
            var sample = await db.Templates.SingleAsync(t => t.Kind == RequestKind.Creation);
            db.Templates.Add(new Template
            {
                Id = Guid.NewGuid(),
                Kind = sample.Kind,
                Number = 2,
                IsSample = false,
                File = sample.File,
                Layout = sample.Layout with { MaxRows = 1 },
                LoadedAt = TestData.Noon
            });
            return await db.SaveAsync(TestData.Noon, default);
        });
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);

        var parts = (await Task.WhenAll(bot.Mails.Select(file => MimeMessage.LoadAsync(file)))).Select(Enclosures).ToList();
        Assert.Equal(2, parts.Count);
        AssertManifest(parts);
        var layout = await bot.ReadAsync(db => db.Templates.Where(t => t.Number == 2).Select(t => t.Layout).SingleAsync());
        foreach (var (name, serial, scan) in ((string, string, string)[])[
            ("Asha Menon", "1", "01 Service Book p1 Asha Menon.pdf"),
            ("Binu Thomas", "2", "02 Service Book p1 Binu Thomas.pdf")
        ])
        {
            var part = parts.Single(part => part.ContainsKey(scan));
            var workbook = part.Single(file => file.Key.EndsWith($"rows {serial}-{serial}.xlsx", StringComparison.Ordinal)).Value;
            Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(workbook), layout).IsRefused(out _, out var rows));
            var row = Assert.Single(rows!);
            Assert.Equal((name, serial), (row.Values[TemplateField.Name], row.Values[TemplateField.Serial]));
        }

        // The second workbook, returned with a result, matches its own row.
        var second = parts.SelectMany(part => part).Single(file => file.Key.EndsWith("rows 2-2.xlsx", StringComparison.Ordinal)).Value;
        await bot.Cyril.SendsFileAsync("marked.xlsx", BatchScenario.Marked(second, ("N3", "SSO-ID"), ("N4", "10232222")));
        await bot.Cyril.PressesAsync("Record 1");
        await bot.Binu.SeesAsync("Your SSO-ID: 10232222");
    }

    [Fact]
    public async Task A_relay_without_passwords_is_given_a_token_and_an_expired_secret_is_named_until_it_is_replaced()
    {
        const string Mailbox = "sso-id@kochi.example.gov.in";
        var clock = new AdjustableClock(TestData.Noon);
        await using var relay = new FakeSmtpServer();
        await using var bot = await TestBot.StartAsync(clock, settings =>
        {
            relay.Configure(settings, Path.GetDirectoryName(settings["Storage:ConnectionString"])!);
            settings["Mail:User"] = Mailbox;
            settings["Mail:TenantId"] = settings["Teams:TenantIds:0"];
            settings["Mail:ClientId"] = settings["Teams:AppId"];
            settings["Mail:ClientSecret"] = settings["Teams:AppPassword"];
            settings["Mail:TokenEndpoint"] = settings["Teams:TokenEndpoint"];
        });
        // Two sends at once may each have fetched one.
        relay.AcceptsToken = (user, token) => user == Mailbox && token.Length == bot.Teams.MailToken!.Length;
        bot.Teams.MailTokenError = "AADSTS7000222: The provided client secret keys are expired.";

        await SendBatchAsync(bot);
        await bot.UntilAsync(db => db.Outbox.AnyAsync(row => row.LastError == "AADSTS7000222"), "the refused token");
        Assert.Empty(relay.Commands);
        Assert.Single(bot.Log.With("mail-token"));
        bot.Teams.MailTokenError = null;
        await bot.UntilRetriesAsync(clock, () => relay.AcceptedFor(Cell).Any() && relay.AcceptedFor(Head).Any(), "both mails");

        Assert.Equal([Mailbox, Mailbox], relay.Accepted.Select(mail => mail.User));
        Assert.DoesNotContain(relay.Commands, line => line.StartsWith("AUTH PLAIN", StringComparison.Ordinal));

        // A token that the relay refuses locks no account, so the mail is tried again by itself.
        relay.AcceptsToken = (_, _) => false;
        await bot.ApprovesAsync(bot.Binu);
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.UntilAsync(db => db.Outbox.AnyAsync(row => row.LastError == "relay" && row.DeadAt == null), "the refused log-in");
        relay.AcceptsToken = (_, _) => true;
        await bot.UntilRetriesAsync(clock, () => relay.AcceptedFor(Cell).Count() == 2 && relay.AcceptedFor(Head).Count() == 2, "all mails");
    }

    private static async Task<TestBot> StartAsync(FakeSmtpServer relay, TimeProvider? clock = null) =>
        await TestBot.StartAsync(
            clock,
            settings => relay.Configure(settings, Path.GetDirectoryName(settings["Storage:ConnectionString"])!));

    private static async Task SendBatchAsync(TestBot bot)
    {
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await bot.ApprovesAsync(bot.Asha);
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
    }

    private static void AssertManifest(List<Dictionary<string, byte[]>> parts)
    {
        var manifest = System.Text.Encoding.UTF8.GetString(
            parts[0].Single(file => file.Key.EndsWith("manifest.csv", StringComparison.Ordinal)).Value);
        var listed = manifest.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        foreach (var files in parts)
        {
            foreach (var (name, bytes) in files.Where(file => !file.Key.EndsWith("manifest.csv", StringComparison.Ordinal)))
            {
                Assert.Contains(listed, line => line[2].Trim('"') == name && line[3] == $"{bytes.Length}" && line[4] == Sha(bytes));
            }
        }

        Assert.Equal(parts.Sum(files => files.Count - 1), listed.Count);
    }

    private static Dictionary<string, byte[]> Enclosures(MimeMessage mail) => mail.Attachments.OfType<MimePart>()
        .ToDictionary(part => part.FileName!, part =>
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    });

    private static byte[] Bytes(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        return bytes.ToArray();
    }

    private static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
