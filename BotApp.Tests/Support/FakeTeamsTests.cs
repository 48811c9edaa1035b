using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BotApp.Support;

public sealed class FakeTeamsTests
{
    [Fact]
    public async Task The_fake_connector_requires_a_token_for_the_right_password()
    {
        await using var teams = await FakeTeams.StartAsync();
        var asha = teams.Person("Asha");
        using var http = new HttpClient();
        var settings = teams.Settings();

        var wrong = await http.PostAsync(settings["Teams:TokenEndpoint"], Form(teams, "wrong"));
        var right = await http.PostAsync(settings["Teams:TokenEndpoint"], Form(teams, teams.AppPassword));
        var withoutToken = await Write(http, teams, asha, null);
        var token = (string?)(await right.Content.ReadFromJsonAsync<JsonObject>())?["access_token"];
        var withToken = await Write(http, teams, asha, token);

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, withoutToken.StatusCode);
        Assert.Equal(HttpStatusCode.Created, withToken.StatusCode);
        var heard = await asha.HearsAsync();
        Assert.Equal("hello", heard.Text);
        Assert.Equal(token, heard.Bearer);
        Assert.Same(heard, Assert.Single(asha.Received));
    }

    [Fact]
    public async Task A_scheduled_failure_occurs_once_and_only_in_its_conversation()
    {
        await using var teams = await FakeTeams.StartAsync();
        var (asha, biju) = (teams.Person("Asha"), teams.Person("Biju"));
        using var http = new HttpClient();
        var right = await http.PostAsync(teams.Settings()["Teams:TokenEndpoint"], Form(teams, teams.AppPassword));
        var token = (string?)(await right.Content.ReadFromJsonAsync<JsonObject>())?["access_token"];
        teams.Connector.Fail(asha.ConversationId, ConnectorFailure.TooMany(TimeSpan.FromSeconds(3)));
        teams.Connector.Fail(biju.ConversationId, ConnectorFailure.AcceptedThenDropped);

        var slowDown = await Write(http, teams, asha, token);
        var fine = await Write(http, teams, asha, token);
        await Assert.ThrowsAsync<HttpRequestException>(() => Write(http, teams, biju, token));

        Assert.Equal(HttpStatusCode.TooManyRequests, slowDown.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), slowDown.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.Created, fine.StatusCode);
        Assert.Single(asha.Received);
        Assert.Single(biju.Received);
    }

    private static FormUrlEncodedContent Form(FakeTeams teams, string password) => new(new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = teams.AppId,
        ["client_secret"] = password,
        ["scope"] = "https://api.botframework.com/.default",
    });

    private static async Task<HttpResponseMessage> Write(HttpClient http, FakeTeams teams, TeamsPerson to, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{teams.ServiceUrl}v3/conversations/{to.ConversationId}/activities")
        {
            Content = JsonContent.Create(new JsonObject { ["type"] = "message", ["text"] = "hello" }),
        };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return await http.SendAsync(request);
    }
}
