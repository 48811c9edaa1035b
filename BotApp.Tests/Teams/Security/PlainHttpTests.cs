using System.Net;
using BotApp.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotApp.Teams.Security;

public sealed class PlainHttpTests
{
    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden, "plain-http")]
    [InlineData("http", HttpStatusCode.Forbidden, "plain-http")]
    [InlineData("https", HttpStatusCode.Unauthorized, "no-token")]
    public async Task In_Production_plain_http_is_refused_unless_a_local_proxy_terminated_TLS(
        string? forwarded, HttpStatusCode status, string reason)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await GatedBot.StartAsync(teams, "Production", PublicCloud);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "api/messages")
        { Content = new StringContent("{}", null, "application/json") };
        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", forwarded);
        }

        var answer = await teams.SendAsync(request);

        Assert.Equal((status, ""), (answer.Status, answer.Text));
        Assert.Contains(bot.Complaints, complaint => complaint.Contains($": {reason} (", StringComparison.Ordinal));
        Assert.Empty(bot.Heard);
    }

    [Theory]
    [InlineData("203.0.113.7", "Production", "http")]
    [InlineData("10.20.30.40", "Production", "https")]
    [InlineData("192.0.2.9", "Production", "https")]
    [InlineData("192.0.2.10", "Production", "http")]
    [InlineData("127.0.0.1", "Development", "http")]
    public async Task Only_a_trusted_proxy_can_report_https(string caller, string environment, string believed)
    {
        await using var services = new ServiceCollection().AddSingleton<ILoggerFactory, LoggerFactory>().BuildServiceProvider();
        var options = Options.Create(new TeamsOptions { TrustedProxies = ["10.0.0.0/8", "192.0.2.9"] });
        var filter = new TrustedProxyFilter(options, new HostingEnvironment { EnvironmentName = environment });
        var app = new ApplicationBuilder(services);
        filter.Configure(_ => { })(app);
        app.Run(_ => Task.CompletedTask);
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Scheme = "http";
        http.Request.Headers["X-Forwarded-Proto"] = "https";
        http.Request.Headers["X-Forwarded-For"] = "198.51.100.1";
        http.Connection.RemoteIpAddress = IPAddress.Parse(caller);

        await app.Build()(http);

        Assert.Equal(believed, http.Request.Scheme);
    }

    private static void PublicCloud(Dictionary<string, string?> settings)
    {
        settings["Teams:OpenIdMetadata"] = "https://openid.invalid/configuration";
        settings["Teams:TokenEndpoint"] = null;
        settings["Teams:ServiceUrls:0"] = "https://smba.trafficmanager.net/teams/";
        settings["Teams:FileHosts:0"] = "contoso-my.sharepoint.com";
    }
}
