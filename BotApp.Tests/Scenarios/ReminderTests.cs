using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

/// <summary>Reminder after two working days, escalation to the Systems Manager after five, and the daily digest at ten.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task A_pending_request_is_reminded_and_escalated_once_and_never_after_a_decision()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var gopal = bot.Chat("Gopal Iyer");
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var decided = await bot.SubmitAsync(
            bot.Binu.Person.AadObjectId,
            answers => answers.With(BotApp.Templates.TemplateField.DateOfBirth, "1990-01-01"));
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.SeesAsync("your decision, please");

        // Monday noon and two working days: Wednesday noon.
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 25), new TimeOnly(11, 58)));
        await bot.Anil.SeesAsync("My queue (2)");
        Assert.Equal(0, Heard(bot.Anil, "Reminder: your decision is awaited"));
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 25), new TimeOnly(12, 1)));
        await bot.Anil.SeesAsync("Reminder: your decision is awaited");
        Assert.Contains("Waiting for 2 working days or more: 2", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Anil.Person.PressesAsync("approval.approve", new { card = await CardAsync(bot, decided) });
        await bot.RestartAsync();
        // Saturday and Sunday do not count: five working days end on Monday noon. The bot opens the chat with the Systems Manager.
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 30), new TimeOnly(12, 1)));
        await gopal.SeesAsync("No decision yet");
        Assert.Contains("Waiting for 5 working days or more: 1", gopal.Text, StringComparison.Ordinal);
        Assert.Contains("AC Ernakulam Division (Anil Kumar)", gopal.Text, StringComparison.Ordinal);

        await bot.RestartAsync();
        await bot.AllSentAsync(clock);
        Assert.Equal((1, 1), (Heard(bot.Anil, "Reminder: your decision is awaited"), Heard(gopal, "No decision yet")));
    }

    [Fact]
    public async Task The_daily_digest_is_sent_once_per_working_day_even_after_an_outage()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");

        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 24), new TimeOnly(10, 0, 1)));
        await bot.Anil.SeesAsync("My queue (1)");
        await bot.RestartAsync();
        await bot.AllSentAsync(clock);
        Assert.Equal(1, Heard(bot.Anil, "My queue (1)"));

        // After four days down, including a weekend: one digest on return, and the next one is scheduled.
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 29), new TimeOnly(9, 0)));
        await bot.UntilAsync(db => db.Outbox.AnyAsync(m => m.DedupKey == "digest-day/2026-11-30"), "Monday is planned");
        await bot.AllSentAsync(clock);
        Assert.Equal(2, Heard(bot.Anil, "My queue (1)"));
        Assert.Equal(
            ["2026-11-24", "2026-11-25", "2026-11-30"],
            await bot.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.Digest)
                .OrderBy(m => m.DueAt)
                .Select(m => m.DedupKey.Substring(11))
                .ToListAsync()));
    }

    [Fact]
    public async Task A_digest_that_was_given_up_is_not_the_last_one()
    {
        var clock = new FakeTimeProvider(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.DoAsync(db => db.Outbox.Where(m => m.Kind == OutboxKinds.Digest)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeadAt, (DateTimeOffset?)TestData.Noon)));

        await bot.ForwardAsync(clock, TimeSpan.FromHours(23));

        await bot.UntilAsync(db => db.Outbox.AnyAsync(m => m.DedupKey == "digest-day/2026-11-25"), "Wednesday is planned");
    }

    private static int Heard(TeamsChat chat, string words) =>
        chat.Person.Received.Count(heard => heard.Kind == "Post"
            && heard.Card?.ToJsonString(Plain).Contains(words, StringComparison.Ordinal) == true);

    private static readonly System.Text.Json.JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Task<string> CardAsync(TestBot bot, Guid request) =>
        bot.ReadAsync(async db => (await db.CardMessages.SingleAsync(c => c.Subject == request)).Id.ToString("N"));
}
