using System.Net;
using BotApp.Operation.Health;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotApp.Operation;

/// <summary>
/// Each fault is one line in the log, one metric and one line of <c>status</c>. What keeps messages and mails from leaving is in
/// <see cref="DeliveryFindingsTests"/>.
/// </summary>
public sealed class FaultFindingsTests
{
    /// <summary>Check, code and value of <c>bot.health</c> while the Bot Connector's keys cannot be read.</summary>
    private static readonly (string Check, string Code, int Value)[] Faults =
    [
        ("signing-keys", "signing-keys-missing", 2),
        ("database", "database-unwritable", 2),
        ("documents", "documents-unwritable", 2),
        ("token", "token-refused", 1),
    ];

    [Fact]
    public async Task Each_fault_is_one_line_one_metric_and_a_line_of_status()
    {
        await using var bot = await TestBot.StartAsync(
            new AdjustableClock(TimeProvider.System.GetUtcNow().AddMinutes(3)),
            settings => settings["Teams:TokenEndpoint"] =
                settings["Teams:TokenEndpoint"]!.Replace("/oauth2/", "/nowhere/", StringComparison.Ordinal),
            people: IssuerDown);
        await HealthTests.ExpectAsync(bot, HttpStatusCode.ServiceUnavailable, "signing-keys-missing");
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Full BEFORE INSERT ON Counters BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"));
        var folder = bot.Settings["Documents:Folder"]!;
        Directory.Move(folder, folder + ".aside");
        await File.WriteAllTextAsync(folder, "in the way");

        await AreToldAsync(bot, Faults);

        // A clock three minutes ahead is seen as soon as Microsoft answers.
        bot.Teams.Issuer.IsDown = false;
        await HealthTests.ExpectAsync(bot, HttpStatusCode.ServiceUnavailable, "clock-wrong");
        await AreToldAsync(bot, [("signing-keys", "clock-wrong", 1), .. Faults.Skip(1)]);
        Assert.Single(bot.Log.With("signing-keys-missing: recovered."));
    }

    private static async Task AreToldAsync(TestBot bot, (string Check, string Code, int Value)[] faults)
    {
        await PublishAsync(bot);
        await PublishAsync(bot);
        using var said = new StringWriter();
        Assert.Equal(0, await OperationModule.RunCommandAsync(bot.Services, ["status"], said, said));
        Assert.Contains($"findings     {faults.Length}", said.ToString(), StringComparison.Ordinal);
        foreach (var (check, code, value) in faults)
        {
            Assert.Single(bot.Log.With($"{code}: "), line => !line.EndsWith("recovered.", StringComparison.Ordinal));
            Assert.Contains($"\n  {code}: ", said.ToString(), StringComparison.Ordinal);
            await IsMeasuredAsync(bot, $"bot_health\\{{[^}}]*check=\"{check}\"[^}}]*\\}} {value}(?:\\s|$)");
        }
    }

    /// <summary>As every half minute.</summary>
    private static async Task PublishAsync(TestBot bot)
    {
        var report = await bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(
            check => check.Tags.Contains(HealthModule.Readiness));
        foreach (var publisher in bot.Services.GetServices<IHealthCheckPublisher>())
        {
            await publisher.PublishAsync(report, default);
        }
    }

    /// <summary>Published again while it is not there: the bots of other tests in this process use the same instrument.</summary>
    private static async Task IsMeasuredAsync(TestBot bot, string pattern)
    {
        using var client = bot.NewClient();
        for (var tries = 1; ; tries++)
        {
            var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
            if (System.Text.RegularExpressions.Regex.IsMatch(metrics, pattern))
            {
                return;
            }

            Assert.True(tries < 50, $"{pattern} is not in {metrics}");
            await PublishAsync(bot);
        }
    }

    private static string IssuerDown(FakeTeams teams)
    {
        teams.Issuer.IsDown = true;
        return "";
    }
}
