using BotApp.Notifications;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Operation;

/// <summary>What the operator reads when messages or mails do not leave: one line in the log, one metric, and the command status.</summary>
public sealed class DeliveryFindingsTests
{
    [Fact]
    public async Task A_channel_that_fails_for_two_messages_is_one_line_until_it_works_again()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        await bot.AllSentAsync(clock);
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, new ConnectorFailure(503, "ServiceUnavailable"), times: 2);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await HaveFailedAsync(bot, FailureReason.TeamsUnconfirmed, 2);
        var (_, status) = await bot.RunsCommandAsync("status");

        Assert.Matches(@"teams-unconfirmed +2 waiting after it: .*teams\.503\.ServiceUnavailable", status);
        await bot.UntilRetriesAsync(
            clock, () => bot.Log.With("teams-unconfirmed: recovered.").Count == 1, "the line that says it is over");
        var line = Assert.Single(bot.Log.With("teams-unconfirmed: a row"));
        Assert.Contains("teams.503.ServiceUnavailable", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Anil", line, StringComparison.Ordinal);
        using var client = bot.NewClient();
        Assert.Matches(
            "bot_delivery_failures_total\\{[^}]*code=\"teams-unconfirmed\"[^}]*\\} [2-9]",
            await client.GetStringAsync(new Uri("/metrics", UriKind.Relative)));
    }

    [Fact]
    public async Task A_relay_that_is_away_is_one_line_and_a_blocked_chat_none()
    {
        await using var bot = await TestBot.StartAsync(settings: settings =>
            (settings["Mail:Transport"], settings["Mail:Host"], settings["Mail:Port"]) = ("Smtp", "127.0.0.1", "9"));
        await bot.Anil.SaysAsync("hi");
        await bot.AllSentAsync(bot.Clock);
        bot.Teams.Connector.Fail(bot.Anil.Person.ConversationId, ConnectorFailure.NotInRoster);
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.SubmitAsync(bot.Binu.Person.AadObjectId);
        await HaveFailedAsync(bot, FailureReason.MailConnection, 2);

        await bot.UntilAsync(_ => Task.FromResult(bot.Log.With("mail-connection: ").Count > 0), "the line");
        Assert.Contains("the mail server could not be reached", Assert.Single(bot.Log.With("mail-connection: ")), StringComparison.Ordinal);
        Assert.Empty(bot.Log.With("teams-"));
        Assert.Contains("mail-connection ", (await bot.RunsCommandAsync("status")).Said, StringComparison.Ordinal);
        using var client = bot.NewClient();
        Assert.Matches(
            "bot_delivery_failures_total\\{[^}]*code=\"mail-connection\"[^}]*\\} [2-9]",
            await client.GetStringAsync(new Uri("/metrics", UriKind.Relative)));
    }

    [Fact]
    public async Task A_refused_token_is_named_by_its_reason()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.RestartAsync(settings =>
            settings["Teams:TokenEndpoint"] = settings["Teams:TokenEndpoint"]!.Replace("/oauth2/", "/nowhere/", StringComparison.Ordinal));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);

        await bot.UntilAsync(_ => Task.FromResult(bot.Log.With("teams-unconfirmed: ").Count > 0), "the line");
        Assert.Matches(@"\(token\.[a-zA-Z0-9_]+\)", bot.Log.With("teams-unconfirmed: ")[0]);
    }

    private static Task HaveFailedAsync(TestBot bot, FailureReason reason, int rows) =>
        bot.UntilAsync(async db => await db.Outbox.CountAsync(row => row.LastFailure == reason) == rows, $"{rows} rows failed");
}
