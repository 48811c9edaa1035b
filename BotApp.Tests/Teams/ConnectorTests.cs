using System.Collections.Concurrent;
using System.Net;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Support;
using BotApp.Teams.Security;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Teams;

/// <summary>Answers of the connector that the SDK's own client stumbles over, and how many clients it takes.</summary>
public sealed class ConnectorTests
{
    private static readonly CardContent Card = new("""{"type":"AdaptiveCard","version":"1.5"}""", "A request waits for you");

    public static TheoryData<string> TakenWithoutId { get; } = ["no body", "204"];

    [Theory]
    [MemberData(nameof(TakenWithoutId))]
    public async Task A_card_that_was_taken_without_an_id_counts_as_sent(string answer)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (head, to) = HeadOf(teams);
        teams.Connector.Fail(head.ConversationId, FailureOf(answer));

        var sent = await bot.Delivery.SendAsync(to, Card, CancellationToken.None);

        Assert.Equal(new DeliveryResult.Sent("", to), sent);
        Assert.Single(head.Received);
    }

    [Theory]
    [MemberData(nameof(TakenWithoutId))]
    public async Task A_replaced_card_keeps_its_id_when_the_answer_has_none(string answer)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (head, to) = HeadOf(teams);
        teams.Connector.Fail(head.ConversationId, FailureOf(answer));

        Assert.Equal(new DeliveryResult.Sent("1:7", to), await bot.Delivery.UpdateAsync(to, "1:7", Card, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(TakenWithoutId))]
    public async Task A_message_that_was_taken_without_an_id_is_not_sent_again(string answer)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Card);
        teams.Connector.Fail(asha.ConversationId, FailureOf(answer));

        Assert.Equal(HttpStatusCode.OK, (await asha.SaysAsync("hi")).Status);
        Assert.Single(asha.Received);
        Assert.DoesNotContain(bot.Log, line => line.Contains("F-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_is_opened_without_an_id_is_a_failure_with_a_name()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (_, to) = HeadOf(teams);
        teams.Connector.Fail(FakeConnector.Anywhere, ConnectorFailure.TakenWithoutBody);

        var got = await bot.Delivery.SendAsync(to with { ConversationId = "" }, Card, CancellationToken.None);

        Assert.Equal("teams.chat-without-id", Assert.IsType<DeliveryResult.Rejected>(got).Code);
    }

    [Fact]
    public async Task A_proxys_page_in_place_of_the_connectors_answer_is_tried_late_because_nobody_knows_whether_the_card_arrived()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (head, to) = HeadOf(teams);
        teams.Connector.Fail(head.ConversationId, ConnectorFailure.ProxyPage);

        var got = await bot.Delivery.SendAsync(to, Card, CancellationToken.None);

        Assert.Equal("teams.InvalidResponse", Assert.IsType<DeliveryResult.Ambiguous>(got).Code);
    }

    [Theory]
    [InlineData(403, typeof(DeliveryResult.Refused))]
    [InlineData(503, typeof(DeliveryResult.Ambiguous))]
    public async Task A_refusal_with_a_page_in_place_of_a_code_is_read_by_its_status(int status, Type outcome)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var (head, to) = HeadOf(teams);
        teams.Connector.Fail(head.ConversationId, ConnectorFailure.ProxyPage with { Status = status });

        var got = await bot.Delivery.SendAsync(to, Card, CancellationToken.None);

        Assert.IsType(outcome, got);
        Assert.Contains($"Code = teams.{status} ", got.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turns_and_deliveries_of_an_address_share_one_client()
    {
        var made = new ConcurrentQueue<string>();
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams, services => Count(services, made));
        bot.Desk.Says(Card);
        foreach (var person in new[] { teams.Person("Asha"), teams.Person("Binu") })
        {
            for (var turn = 0; turn < 3; turn++)
            {
                await person.SaysAsync("hi");
                await person.PressesAsync(ShowMenu.Verb);
            }
        }

        await bot.Delivery.SendAsync(HeadOf(teams).To, Card, CancellationToken.None);

        Assert.Equal(7, teams.Received.Count);
        Assert.Single(made, name => name == OutboundGate.Client);
    }

    [Fact]
    public async Task Every_address_has_a_client_of_its_own_that_outlives_its_disposal()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var gate = bot.Services.GetRequiredService<GateAuthentication>();
        var (one, other) = (new Uri("https://smba.trafficmanager.net/in/"), new Uri("https://smba.trafficmanager.net/emea/"));

        var connector = gate.ConnectorOf(one.AbsoluteUri);
        connector.Dispose();

        Assert.Same(connector, gate.ConnectorOf(one.AbsoluteUri));
        Assert.NotSame(connector, gate.ConnectorOf(other.AbsoluteUri));
        Assert.Equal((one, other), (connector.BaseUri, gate.ConnectorOf(other.AbsoluteUri).BaseUri));
        Assert.NotNull(((Microsoft.Bot.Connector.ConnectorClient)connector).HttpClient);
    }

    [Fact]
    public async Task A_turn_leaves_no_line_in_the_log()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var asha = teams.Person("Asha");
        bot.Desk.Says(Card);
        // The first turn fetches the keys and a token.
        await asha.SaysAsync("hi");
        var before = Lines(bot).Count;

        await asha.SaysAsync("hi");
        await asha.PressesAsync(ShowMenu.Verb);
        await asha.InstallsAsync();

        Assert.Empty(Lines(bot).Skip(before));
    }

    /// <summary>Without the web server's own lines, which the app's settings switch off.</summary>
    private static List<string> Lines(ConversationBot bot) =>
        [.. bot.Log.Where(line => !line.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))];

    private static ConnectorFailure FailureOf(string answer) =>
        answer is "204" ? ConnectorFailure.TakenWithoutContent : ConnectorFailure.TakenWithoutBody;

    private static (TeamsPerson Head, ConversationAddress To) HeadOf(FakeTeams teams)
    {
        var head = teams.Person("Head");
        return (head, new(teams.ServiceUrl, head.ConversationId, head.TeamsUserId, teams.TenantId, $"28:{teams.AppId}"));
    }

    private static void Count(IServiceCollection services, ConcurrentQueue<string> made)
    {
        var real = services.Last(service => service.ServiceType == typeof(IHttpClientFactory));
        services.AddSingleton<IHttpClientFactory>(all => new CountedClients((IHttpClientFactory)real.ImplementationFactory!(all), made));
    }

    private sealed class CountedClients(IHttpClientFactory real, ConcurrentQueue<string> made) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name)
        {
            made.Enqueue(name);
            return real.CreateClient(name);
        }
    }
}
