using BotApp.Support;
using BotApp.Teams.Security;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

public sealed class TeamsOptionsTests
{
    public static TheoryData<string, string?, string> Unsafe => new()
    {
        { "Teams:AppId", "", "Teams:AppId is empty" },
        { "Teams:TenantIds:0", " ", "Teams:TenantIds is empty" },
        { "Teams:TenantIds:0", null, "Teams:TenantIds is empty" },
        { "Teams:TenantIds:0", "contoso.onmicrosoft.com", "not names" },
        { "Teams:Simulator", "true", "Teams:Simulator is true" },
        { "Teams:AppPassword", "", "exactly one of" },
        { "Teams:ManagedIdentity", "true", "exactly one of" },
        {
            "Teams:OpenIdMetadata",
            "http://login.botframework.com/v1/.well-known/openidconfiguration",
            "Teams:OpenIdMetadata must be https"
        },
        { "Teams:OpenIdMetadata", "http://127.0.0.1:5/x", "Teams:OpenIdMetadata must be https" },
        { "Teams:TokenEndpoint", "http://127.0.0.1:5/x", "Teams:TokenEndpoint must be https" },
        { "Teams:TokenIssuer", "http://api.botframework.com", "Teams:TokenIssuer must be https" },
        { "Teams:TokenIssuer", "", "Teams:TokenIssuer is empty" },
        { "Teams:ServiceUrls:0", "http://127.0.0.1:5/", "Teams:ServiceUrls:0 must be https" },
        { "Teams:ServiceUrls:0", "https://localhost/", "Teams:ServiceUrls:0 must be https" },
        { "Teams:ServiceUrls:0", "https://smba.trafficmanager.net:8443/", "Teams:ServiceUrls:0 must be https" },
        { "Teams:ServiceUrls:0", "https://user@smba.trafficmanager.net/", "Teams:ServiceUrls:0 must be an absolute address" },
        { "Teams:FileHosts:0", "127.0.0.1", "Teams:FileHosts:0" },
        { "Teams:FileHosts:0", "http://contoso.sharepoint.com", "Teams:FileHosts:0" },
        { "Teams:FileHosts:0", "https://contoso.sharepoint.com/sites", "Teams:FileHosts:0" },
        { "Teams:CertificatePath", "/nowhere/bot.pem", "exactly one of" },
        { "Teams:TrustedProxies:0", "ingress.example", "Teams:TrustedProxies:0 must be an address" },
    };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task Outside_Development_an_unsafe_setting_stops_the_start_with_a_reason(string key, string? value, string reason)
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => Start("Production", s => s[key] = value));

        Assert.Contains(reason, stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public async Task The_bot_starts_with_the_public_clouds_defaults(string environment) => await Start(environment, _ => { });

    [Fact]
    public async Task In_Development_plain_http_is_limited_to_loopback()
    {
        await using var teams = await FakeTeams.StartAsync();

        await Assert.ThrowsAsync<OptionsValidationException>(() => GatedBot.StartAsync(
            teams,
            change: s => s["Teams:ServiceUrls:0"] = "http://connector.example/"));
    }

    [Fact]
    public void The_defaults_are_the_public_cloud_and_configured_lists_replace_them()
    {
        var standard = new TeamsOptions { TenantIds = ["t1"] };
        var configured = new TeamsOptions
        {
            ServiceUrls = ["https://smba.infra.gov.teams.microsoft.us/"],
            TokenIssuer = "https://api.botframework.us"
        };

        Assert.Contains("https://smba.trafficmanager.net/", standard.EffectiveServiceUrls);
        Assert.Equal("https://login.microsoftonline.com/t1/oauth2/v2.0/token", standard.EffectiveTokenEndpoint);
        Assert.Equal("https://api.botframework.com", standard.ConnectorAudience);
        Assert.Equal(["https://smba.infra.gov.teams.microsoft.us/"], configured.EffectiveServiceUrls);
        Assert.Equal("https://api.botframework.us", configured.ConnectorAudience);
    }

    private static async Task Start(string environment, Action<Dictionary<string, string?>> change)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await GatedBot.StartAsync(teams, environment, settings =>
        {
            settings["Teams:OpenIdMetadata"] = "https://openid.invalid/configuration";
            settings["Teams:TokenEndpoint"] = null;
            settings["Teams:ServiceUrls:0"] = "https://smba.trafficmanager.net/teams/";
            settings["Teams:FileHosts:0"] = "contoso-my.sharepoint.com";
            change(settings);
        });
    }
}
