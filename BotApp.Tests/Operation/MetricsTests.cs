using System.Net;
using System.Text.RegularExpressions;
using BotApp.Scenarios;
using BotApp.Support;

namespace BotApp.Operation;

/// <summary>What a local Prometheus reads, and nobody else.</summary>
public sealed partial class MetricsTests
{
    private static readonly Uri Metrics = new("/metrics", UriKind.Relative);

    [Fact]
    public async Task Metrics_count_turns_and_cards_without_personal_data()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        using var client = bot.NewClient();

        var read = "";
        for (var tries = 0; tries < 600 && !(Press().IsMatch(read) && NotificationSent().IsMatch(read)); tries++)
        {
            await Task.Delay(200);
            read = await client.GetStringAsync(Metrics);
        }

        Assert.Matches(Press(), read);
        Assert.Matches(NotificationSent(), read);
        Assert.Contains("http_server_request_duration_seconds", read, StringComparison.Ordinal);
        // Measured values may contain any digits; only labels are checked.
        var labels = string.Concat(Labels().Matches(read).Select(match => match.Value));
        Assert.All(
            (string[])[
                "Asha", "Anil", "KCH-", bot.Asha.Person.AadObjectId.ToString(),
                bot.Asha.Person.AadObjectId.ToString("N"), bot.Asha.Person.TeamsUserId, "1995"
            ],
            word =>
                Assert.DoesNotContain(word, labels, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Host", "bot.example.gov.in")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Metrics_are_not_served_through_a_proxy(string header, string value)
    {
        await using var bot = await TestBot.StartAsync();
        using var client = bot.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Metrics);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Metrics_say_what_waits_how_many_nodes_live_and_what_runs()
    {
        await using var bot = await TestBot.StartAsync();
        using var client = bot.NewClient();
        string[] wanted =
        [
            "bot_outbox_waiting{", "bot_outbox_oldest_seconds{", "bot_outbox_undelivered{", "bot_nodes{", "bot_build{",
            "bot_token_expires_seconds{",
        ];
        var read = "";
        await bot.UntilAsync(
            async _ =>
            {
                read = await client.GetStringAsync(Metrics);
                return wanted.All(name => read.Contains(name, StringComparison.Ordinal));
            },
            "all measured");

        Assert.Contains("kind=\"mail-part\"", read, StringComparison.Ordinal);
        Assert.Matches("bot_build\\{[^}]*schema=\"[0-9]+_Initial\"", read);
    }

    [Theory]
    [InlineData("127.0.0.0/8", null, null, HttpStatusCode.OK)]
    [InlineData("10.2.0.0/16", null, null, HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1", "203.0.113.7", null, HttpStatusCode.NotFound)]
    [InlineData(null, "203.0.113.7", Token, HttpStatusCode.OK)]
    [InlineData(null, null, Token + "x", HttpStatusCode.NotFound)]
    [InlineData(null, null, "", HttpStatusCode.NotFound)]
    public async Task Metrics_are_served_to_an_allowed_network_or_with_the_token(
        string? network, string? forwardedFor, string? bearer, HttpStatusCode status)
    {
        await using var bot = await TestBot.StartAsync(settings: settings =>
            (settings["Metrics:AllowedNetworks:0"], settings["Metrics:Token"]) = (network ?? "192.0.2.1", Token));
        using var client = bot.NewClient();
        // The name by which others reach this machine: not a local caller.
        using var request = new HttpRequestMessage(HttpMethod.Get, Metrics) { Headers = { { "Host", "bot.example.gov.in" } } };
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        }

        using var answer = await client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    private const string Token = "0123456789abcdef0123456789abcdef";

    [GeneratedRegex("bot_turn_duration_seconds_count\\{[^}]*kind=\"press\"[^}]*result=\"answered\"[^}]*\\} [1-9]")]
    private static partial Regex Press();

    [GeneratedRegex("bot_outbox_rows_total\\{[^}]*kind=\"tell\"[^}]*result=\"done\"[^}]*\\} [1-9]")]
    private static partial Regex NotificationSent();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Labels();
}
