using BotApp.Audit;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Operation.Anchors;

/// <summary>The daily mail with the audit's last line.</summary>
public sealed class AnchorMailTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly string[] Keepers = ["systems.manager@kochi.example.gov.in", "vigilance@kochi.example.gov.in"];

    [Fact]
    public async Task Two_people_get_the_anchor_every_day_without_asking_and_once()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock, Anchored);
        await bot.Asha.FilesCreationAsync();

        clock.AdvanceTo(OfficeTime.At(Monday, new TimeOnly(18, 30, 1)));
        await UntilSentAsync(bot, 2);
        Assert.Equal(Keepers, Anchors(bot).Select(mail => mail.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.All(
            Anchors(bot),
            mail => Assert.Contains("The audit was verified up to this line", mail.TextBody, StringComparison.Ordinal));
        Assert.Equal(0, (await bot.RunsCommandAsync("verify-audit", "--anchor", AnchorIn(Anchors(bot)[0]))).Code);

        await bot.RestartAsync();
        clock.AdvanceTo(OfficeTime.At(Monday.AddDays(1), new TimeOnly(18, 30, 1)));
        await UntilSentAsync(bot, 4);
        Assert.Equal(4, Anchors(bot).Count);
        Assert.Equal(
            1,
            await bot.ReadAsync(db => db.Outbox.CountAsync(row => row.Kind == OutboxKinds.AnchorAudit && row.DoneAt == null)));
    }

    [PostgresFact]
    public async Task Two_nodes_send_each_anchor_once()
    {
        var clock = new AdjustableClock(TestData.Noon);
        var postgres = await TestBot.OnPostgresAsync([]);
        await using var bot = await TestBot.StartAsync(clock, settings =>
        {
            TestBot.Overlay(postgres, settings);
            Anchored(settings);
        });
        bot.AddNode();

        clock.AdvanceTo(OfficeTime.At(Monday, new TimeOnly(18, 30, 1)));
        await UntilSentAsync(bot, 2);
        Assert.Equal(2, await bot.ReadAsync(db => db.Outbox.CountAsync(row => row.Kind == OutboxKinds.AnchorMail)));
        Assert.Equal(2, Anchors(bot).Count);
    }

    [Fact]
    public async Task A_cut_end_that_concerns_no_request_is_found_by_the_mailed_anchor()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock, Anchored);
        await bot.DoAsync(db =>
        {
            db.Audit.Add(AuditLine.Create("directory.imported", Guid.Empty, null, clock.GetUtcNow()));
            return db.SaveAsync(clock.GetUtcNow(), default);
        });
        clock.AdvanceTo(OfficeTime.At(Monday, new TimeOnly(18, 30, 1)));
        await UntilSentAsync(bot, 2);

        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            "DROP TRIGGER AuditNoDelete; DELETE FROM Audit WHERE Seq = (SELECT max(Seq) FROM Audit)"));

        Assert.Equal(0, (await bot.RunsCommandAsync("verify-audit")).Code);
        var (code, said) = await bot.RunsCommandAsync("verify-audit", "--anchor", AnchorIn(Anchors(bot)[0]));
        Assert.Equal(1, code);
        Assert.Contains("its end was removed", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_warns_when_the_audit_does_not_verify()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock, Anchored);
        await bot.Asha.FilesCreationAsync();
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Requests" SET "Stage" = 'Withdrawn'"""));

        clock.AdvanceTo(OfficeTime.At(Monday, new TimeOnly(18, 30, 1)));
        await UntilSentAsync(bot, 2);
        Assert.All(Anchors(bot), mail => Assert.StartsWith("WARNING", mail.Subject, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "at least two people")]
    [InlineData(true, "at least two people", "a@example.gov.in")]
    [InlineData(true, "at least two people", "a@example.gov.in", "A@example.gov.in")]
    [InlineData(true, "'somebody' is not a mail address", "a@example.gov.in", "somebody")]
    [InlineData(false, null, "a@example.gov.in", "b@example.gov.in")]
    public void Anchors_go_to_at_least_two_people(bool mayBeEmpty, string? problem, params string[] addresses)
    {
        var found = new AuditOptions { AnchorMail = addresses }.Problem(mayBeEmpty);

        Assert.Equal(problem is null, found is null);
        Assert.Contains(problem ?? "", found ?? "", StringComparison.Ordinal);
    }

    private static void Anchored(Dictionary<string, string?> settings)
    {
        for (var keeper = 0; keeper < Keepers.Length; keeper++)
        {
            settings[$"Audit:AnchorMail:{keeper}"] = Keepers[keeper];
        }
    }

    private static Task UntilSentAsync(TestBot bot, int mails) => bot.UntilAsync(
        async db => await db.Outbox.CountAsync(row => row.Kind == OutboxKinds.AnchorMail && row.DoneAt != null) >= mails,
        $"{mails} anchors are sent");

    private static List<MimeMessage> Anchors(TestBot bot) => [.. bot.Mails.Select(path => MimeMessage.Load(path))
        .Where(mail => mail.Subject?.Contains("Audit anchor", StringComparison.Ordinal) is true)];

    private static string AnchorIn(MimeMessage mail) => mail.TextBody!.Split("--anchor ")[1].Split('\n')[0].Trim();
}
