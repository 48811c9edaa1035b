using System.Diagnostics;
using System.Net;
using BotApp.Notifications;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit.Abstractions;

namespace BotApp.Scenarios;

public sealed class DeliveryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_head_who_removed_the_bot_is_notified_by_mail_and_the_cell_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, ConnectorFailure.NotInRoster);

        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.UntilAsync(_ => Task.FromResult(bot.Mails.Count == 1), "the mail");
        var mail = await MimeMessage.LoadAsync(bot.Mails[0]);
        Assert.Equal("anil@kochi.example.gov.in", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains("from Asha Menon is waiting for your decision", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("could not reach you in Teams", mail.TextBody, StringComparison.Ordinal);

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Undelivered (1)");
        Assert.Contains("has removed or blocked the assistant", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("sent by mail instead", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.False(bot.Cyril.Has("Send again"));
        await bot.Cyril.PressesAsync("Close all");
        Assert.Contains("Everything has been delivered", bot.Cyril.Text, StringComparison.Ordinal);

        // The next notification is mailed at once; the chat is not tried until the person writes again.
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await bot.UntilAsync(_ => Task.FromResult(bot.Mails.Count == 2), "the second mail");
        Assert.DoesNotContain(bot.Anil.Person.Received, heard => heard.Kind == "Post");
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Chat("Elsa Paul").Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
    }

    [Fact]
    public async Task A_refused_update_does_not_cut_the_head_off()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.AllSentAsync(bot.Clock);
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, ConnectorFailure.NotInRoster);
        await bot.Asha.PressesAsync("My requests");
        await bot.Asha.PressesAsync("Open KCH-");
        await bot.Asha.PressesAsync("Add a page");
        await bot.Asha.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"));
        await bot.UntilAsync(
            db => db.Outbox.AnyAsync(row => row.Kind == OutboxKinds.RefreshCard && row.LastError == "teams.403.BotNotInConversationRoster"),
            "the refused update");

        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await bot.Anil.SeesAsync("Binu Thomas");
        Assert.Null((await bot.ReadAsync(db => db.Chats.SingleAsync(chat => chat.OfficerId == bot.Anil.Person.AadObjectId))).Unreachable);
        Assert.Empty(bot.Mails);
    }

    /// <summary>A refusal that Teams does not document.</summary>
    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(403, "ServiceError")]
    public async Task An_undocumented_refusal_is_tried_again_then_mailed_and_shown_to_the_cell(int status, string code)
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, new ConnectorFailure(status, code), times: 4);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);

        await bot.UntilRetriesAsync(clock, () => bot.Mails.Count == 1, "the mail");
        Assert.Equal("anil@kochi.example.gov.in", Assert.Single((await MimeMessage.LoadAsync(bot.Mails[0])).To.Mailboxes).Address);
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Undelivered (1)");
        Assert.True(bot.Cyril.Has("Send again"));

        // The chat was never cut off: the next request arrives in it.
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await bot.Anil.SeesAsync("Binu Thomas");
    }

    /// <summary>Both notifications show the current state, so the repeated one would be a second identical card.</summary>
    [Fact]
    public async Task A_notification_that_failed_is_not_repeated_after_a_later_one_has_shown_the_same_state()
    {
        var clock = new AdjustableClock(new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero));
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        TeamsChat[] officers = [bot.Asha, bot.Binu];
        foreach (var officer in officers)
        {
            await officer.FilesCreationAsync();
            await bot.Anil.SeesAsync("your decision, please");
            await bot.AllSentAsync(clock);
            bot.Teams.Connector.Fail(officer.Person.ConversationId, ConnectorFailure.Dropped);
            await bot.Anil.PressesAsync("Approve");
        }

        await bot.UntilAsync(
            async db => await db.Outbox.CountAsync(row =>
                row.Topic == NotificationTopics.RequestStageChanged && row.LastFailure != null) == 2,
            "both approvals wait for their second attempt");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        foreach (var officer in officers)
        {
            await officer.SeesAsync("Sent to the computer cell");
        }

        clock.Advance(TimeSpan.FromMinutes(2));
        await bot.AllSentAsync(clock);
        Assert.All(officers, officer => Assert.Single(
            officer.Person.Received,
            post => post.Kind == "Post" && $"{post.Activity["summary"]}".EndsWith("Sent to the computer cell", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_head_without_a_chat_is_still_notified()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");

        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);

        await bot.Anil.SeesAsync("your decision, please");
        Assert.Equal(["Create", "Post"], bot.Anil.Person.Received.Select(heard => heard.Kind).Take(2));
        await bot.Anil.PressesAsync("Approve");
        Assert.Contains("Approved by Anil Kumar", bot.Anil.Text, StringComparison.Ordinal);
    }

    [SwitchedFact("BOT_LOAD")]
    public async Task Five_hundred_queued_cards_are_sent_within_a_minute_under_the_Teams_limits()
    {
        var names = Enumerable.Range(0, 20).Select(RequestScenario.NameOf).ToList();
        await using var bot = await TestBot.StartAsync(
            extraPeople: string.Concat(names.Select(name => RequestScenario.DirectoryLine(name))));
        await bot.Asha.SaysAsync("hi");
        foreach (var name in names)
        {
            await bot.ChatWith(name).SaysAsync("hi");
            await bot.SubmitAsync(RequestScenario.IdOf(name), tell: false);
        }

        bot.Teams.Connector.Limits = new TeamsRateLimits();
        bot.Teams.Connector.Fail(bot.ChatWith(names[3]).Person.ConversationId, ConnectorFailure.TooMany(TimeSpan.FromSeconds(4)), times: 2);
        bot.Teams.Connector.Fail(bot.ChatWith(names[7]).Person.ConversationId, ConnectorFailure.TooMany(TimeSpan.FromSeconds(9)));
        await bot.DoAsync(async db =>
        {
            foreach (var request in await db.Requests.AsNoTracking().ToListAsync())
            {
                db.Outbox.AddRange(Enumerable.Range(100, 25)
                    .Select(version => OutboxMessage.Notify(
                        NotificationTopics.RequestStageChanged,
                        request.Id,
                        version,
                        request.MakerId,
                        bot.Clock.GetUtcNow())));
            }

            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(90)
            && await bot.ReadAsync(db => db.Outbox.AnyAsync(m => m.Topic == NotificationTopics.RequestStageChanged && m.DoneAt == null)))
        {
            await Task.Delay(250);
        }

        var sent = bot.Teams.Received.Count(heard => heard.Kind == "Post");
        output.WriteLine($"{sent} cards in {watch.Elapsed.TotalSeconds:0.0} s, {bot.Teams.Connector.Throttled} times 429, "
            + $"{bot.Teams.Connector.CallsBeforeRetryAfter} too early");
        Assert.Equal(500, sent);
        Assert.Equal(0, bot.Teams.Connector.CallsBeforeRetryAfter);
        Assert.Equal(3, bot.Teams.Connector.Throttled);
        Assert.True(watch.Elapsed <= TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task Words_typed_during_a_pause_of_Teams_are_answered_once_it_is_over()
    {
        await using var bot = await TestBot.StartAsync();
        var pause = ConnectorFailure.TooMany(TimeSpan.FromSeconds(12));
        bot.Teams.Connector.Fail(bot.Asha.Person.ConversationId, pause);
        bot.Teams.Connector.Fail(bot.Binu.Person.ConversationId, pause);

        var answers = await Task.WhenAll(
            bot.Asha.Person.SaysAsync("hi"),
            bot.Binu.InHindi().Person.SaysAsync("क्या 1800-266-2232 अब भी चालू है?"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        await bot.Asha.SeesAsync("What do you need?");
        await bot.Binu.SeesAsync("स्रोत");
        Assert.Equal(2, bot.Teams.Connector.Received.Count);
        Assert.Equal(0, bot.Teams.Connector.CallsBeforeRetryAfter);
    }
}
