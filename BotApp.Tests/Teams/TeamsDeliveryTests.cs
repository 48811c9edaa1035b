using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Support;

namespace BotApp.Teams;

public sealed class TeamsDeliveryTests
{
    private static readonly CardContent Card = new("""{"type":"AdaptiveCard","version":"1.5"}""", "A request is waiting for your decision");

    [Fact]
    public async Task New_messages_show_a_banner_and_updates_do_not()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var head = teams.Person("Head");
        var to = AddressOf(teams, head);

        var sent = Assert.IsType<DeliveryResult.Sent>(await bot.Delivery.SendAsync(to, Card, CancellationToken.None));
        var said = Assert.IsType<DeliveryResult.Sent>(await bot.Delivery.SendAsync(to, "पूर्ण", CancellationToken.None));
        var replaced = await bot.Delivery.UpdateAsync(to, sent.ActivityId, Card, CancellationToken.None);

        Assert.Equal(new DeliveryResult.Sent(sent.ActivityId, to), replaced);
        Assert.NotEqual(sent.ActivityId, said.ActivityId);
        Assert.Equal(["Post", "Post", "Update"], head.Received.Select(r => r.Kind));
        Assert.Equal([true, true, null], head.Received.Select(r => (bool?)r.Activity["channelData"]?["notification"]?["alert"]));
        Assert.Equal("A request is waiting for your decision", (string?)head.Received[0].Activity["summary"]);
        Assert.Null(head.Received[0].Activity["text"]);
        Assert.Equal("पूर्ण", head.Received[1].Text);
    }

    [Fact]
    public async Task A_person_without_a_chat_gets_one_created_first()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var head = teams.Person("Head");

        var sent = Assert.IsType<DeliveryResult.Sent>(
            await bot.Delivery.SendAsync(AddressOf(teams, head) with { ConversationId = "" }, Card, CancellationToken.None));

        Assert.Equal(head.ConversationId, sent.Address.ConversationId);
        Assert.Equal(["Create", "Post"], head.Received.Select(r => r.Kind));
        var opened = head.Received[0].Activity;
        Assert.Equal(head.TeamsUserId, (string?)opened["members"]?[0]?["id"]);
        Assert.Equal((teams.TenantId, teams.TenantId), ((string?)opened["tenantId"], (string?)opened["channelData"]?["tenant"]?["id"]));
        Assert.Equal((false, $"28:{teams.AppId}"), ((bool?)opened["isGroup"], (string?)opened["bot"]?["id"]));
    }

    /// <summary>The status table of Teams (conversation-messages), line by line.</summary>
    [Theory]
    [InlineData(400, "BadArgument", typeof(DeliveryResult.Refused))]
    [InlineData(403, "ServiceError", typeof(DeliveryResult.Refused))]
    [InlineData(401, "BotNotRegistered", typeof(DeliveryResult.Rejected))]
    [InlineData(403, "BotNotInConversationRoster", typeof(DeliveryResult.Unreachable))]
    [InlineData(403, "ForbiddenOperationException", typeof(DeliveryResult.Unreachable))]
    [InlineData(403, "ConversationBlockedByUser", typeof(DeliveryResult.Unreachable))]
    [InlineData(403, "MessageWritesBlocked", typeof(DeliveryResult.Unreachable))]
    [InlineData(403, "BotDisabledByAdmin", typeof(DeliveryResult.Unreachable))]
    [InlineData(403, "InvalidBotApiHost", typeof(DeliveryResult.Rejected))]
    [InlineData(404, "ConversationNotFound", typeof(DeliveryResult.NotFound))]
    [InlineData(404, "ActivityNotFoundInConversation", typeof(DeliveryResult.NotFound))]
    [InlineData(412, "PreconditionFailed", typeof(DeliveryResult.NotAccepted))]
    [InlineData(413, "MessageSizeTooBig", typeof(DeliveryResult.Rejected))]
    [InlineData(429, "TooManyRequests", typeof(DeliveryResult.Throttled))]
    [InlineData(500, "ServiceError", typeof(DeliveryResult.Rejected))]
    [InlineData(502, "ServiceError", typeof(DeliveryResult.Ambiguous))]
    [InlineData(503, "ServiceUnavailable", typeof(DeliveryResult.Ambiguous))]
    [InlineData(504, "GatewayTimeout", typeof(DeliveryResult.Ambiguous))]
    public async Task Every_connector_error_maps_to_a_delivery_result(int status, string code, Type outcome)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var head = teams.Person("Head");
        teams.Connector.Fail(head.ConversationId, new ConnectorFailure(status, code), times: 2);

        var got = await bot.Delivery.SendAsync(AddressOf(teams, head), Card, CancellationToken.None);

        Assert.IsType(outcome, got);
        Assert.Contains($"Code = teams.{status}.{code}", got.ToString(), StringComparison.Ordinal);
        Assert.Empty(head.Received);
    }

    [Fact]
    public async Task Retry_After_is_passed_on()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var head = teams.Person("Head");
        teams.Connector.Fail(head.ConversationId, ConnectorFailure.TooMany(TimeSpan.FromSeconds(7)));

        var got = await bot.Delivery.SendAsync(AddressOf(teams, head), Card, CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<DeliveryResult.Throttled>(got).Delay);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_sending_is_retried_late()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var head = teams.Person("Head");
        teams.Connector.Fail(head.ConversationId, ConnectorFailure.AcceptedThenDropped);

        var got = await bot.Delivery.SendAsync(AddressOf(teams, head), Card, CancellationToken.None);

        Assert.IsType<DeliveryResult.Ambiguous>(got);
        Assert.Single(head.Received);
    }

    [Theory]
    [InlineData("https://attacker.test/teams/")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task Nothing_is_sent_to_a_foreign_service_URL(string serviceUrl)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await ConversationBot.StartAsync(teams);
        var head = teams.Person("Head");

        var got = await bot.Delivery.SendAsync(AddressOf(teams, head) with { ServiceUrl = serviceUrl }, Card, CancellationToken.None);

        Assert.IsType<DeliveryResult.Rejected>(got);
        Assert.Empty(teams.Received);
    }

    private static ConversationAddress AddressOf(FakeTeams teams, TeamsPerson person) =>
        new(teams.ServiceUrl, person.ConversationId, person.TeamsUserId, teams.TenantId, $"28:{teams.AppId}");
}
