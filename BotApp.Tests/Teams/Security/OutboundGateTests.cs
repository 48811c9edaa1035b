using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Teams.Security;

public sealed class OutboundGateTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private FakeTeams _teams = null!;
    private GatedBot _bot = null!;
    private TeamsPerson _asha = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(_clock);
        _bot = await GatedBot.StartAsync(_teams, add: b => b.AddOutboundGate());
        _asha = _teams.Person("Asha");
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Many_messages_share_one_token()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Created, (await Write(_asha)).StatusCode);
        }

        Assert.Equal(5, _asha.Received.Count);
        Assert.Equal(1, _teams.TokensGiven);
        Assert.Single(_asha.Received.Select(r => r.Bearer).Distinct());
    }

    [Theory]
    [InlineData("https://attacker.trafficmanager.net/teams/v3/conversations/x/activities")]
    [InlineData("https://127.0.0.1/teams/v3/conversations/x/activities")]
    [InlineData("http://127.0.0.1:1/teams/v3/conversations/x/activities")]
    public async Task Nothing_is_sent_to_an_unlisted_service(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new JsonObject()) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "stale");

        await Assert.ThrowsAsync<OutboundRefusedException>(() => Connector.SendAsync(request));

        Assert.Null(request.Headers.Authorization);
        Assert.Equal(0, _teams.TokensGiven);
    }

    [Fact]
    public async Task User_info_in_the_URL_does_not_bypass_the_allow_list()
    {
        var address = _teams.ServiceUrl.Replace("http://", "http://user@", StringComparison.Ordinal) + "v3/conversations/x/activities";

        await Assert.ThrowsAsync<OutboundRefusedException>(() => Connector.PostAsJsonAsync(address, new JsonObject()));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_does_not_leak_the_token()
    {
        var elsewhere = _teams.Files.Offer("x"u8.ToArray());
        var link = _teams.Files.Offer(http =>
        {
            http.Response.Redirect(elsewhere);
            return Task.CompletedTask;
        });

        using var response = await Connector.GetAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Single(_teams.Files.Requests);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_message_arrives_once()
    {
        await Write(_asha);
        _teams.Connector.RevokeTokens();

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Write(_asha)));

        Assert.All(responses, r => Assert.Equal(HttpStatusCode.Created, r.StatusCode));
        Assert.Equal(9, _asha.Received.Count);
        Assert.All(_asha.Received, r => Assert.Equal("hello", r.Text));
        Assert.Equal(2, _teams.TokensGiven);
    }

    [Fact]
    public async Task A_permanently_refused_bot_does_not_request_a_token_per_message()
    {
        _teams.Connector.Fail(_asha.ConversationId, new ConnectorFailure(401, "BotNotRegistered"), times: 100);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Write(_asha)).StatusCode);
        }

        Assert.Equal(2, _teams.TokensGiven);
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Write(_asha);
        Assert.Equal(3, _teams.TokensGiven);
    }

    [Fact]
    public async Task A_missing_token_fails_like_any_outbound_error()
    {
        await using var wrong = await GatedBot.StartAsync(
            _teams,
            change: s => s["Teams:AppPassword"] = "wrong",
            add: b => b.AddOutboundGate());
        using var connector = wrong.Services.GetRequiredService<IHttpClientFactory>().CreateClient(OutboundGate.Client);

        var fault = await Assert.ThrowsAnyAsync<HttpRequestException>(() => connector.PostAsJsonAsync(
            $"{_teams.ServiceUrl}v3/conversations/{_asha.ConversationId}/activities",
            new JsonObject()));

        Assert.Contains("invalid_client", fault.Message, StringComparison.Ordinal);
        Assert.Empty(_asha.Received);
    }

    [Theory]
    [InlineData(
        "https://login.microsoftonline.com/72f988bf-0000-4000-8000-000000000000/oauth2/v2.0/token",
        "https://login.microsoftonline.com/72f988bf-0000-4000-8000-000000000000")]
    [InlineData("https://login.microsoftonline.us/t/oauth2/v2.0/token", "https://login.microsoftonline.us/t")]
    [InlineData("http://127.0.0.1:5/oauth2/v2.0/token", "https://login.microsoftonline.com/organizations")]
    [InlineData("https://example.org/token", "https://login.microsoftonline.com/organizations")]
    public void The_authority_is_derived_from_the_endpoint(string endpoint, string authority) =>
        Assert.Equal(authority, TokenEndpointHandler.Authority(endpoint));

    private HttpClient Connector => _bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient(OutboundGate.Client);

    private Task<HttpResponseMessage> Write(TeamsPerson to) =>
        Connector.PostAsJsonAsync(
            $"{_teams.ServiceUrl}v3/conversations/{to.ConversationId}/activities",
            new JsonObject { ["type"] = "message", ["text"] = "hello" });
}
