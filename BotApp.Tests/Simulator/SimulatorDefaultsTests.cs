using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace BotApp.Simulator;

public sealed class SimulatorDefaultsTests
{
    [Theory]
    [InlineData(null, "App_Data/bot.simulator")]
    [InlineData("data/second.db", "data/second.simulator")]
    [InlineData("Data Source=data/third.db;Pooling=False", "data/third.simulator")]
    public void Chats_lie_beside_the_database_so_that_two_instances_share_none(string? database, string folder)
    {
        var root = Path.GetTempPath();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:ConnectionString"] = database })
            .Build();

        Assert.Equal(Path.GetFullPath(folder, root), SimulatorDefaults.Folder(settings, root));
    }

    [Fact]
    public void Two_PostgreSQL_databases_have_chats_of_their_own()
    {
        string Of(string database) => SimulatorDefaults.Folder(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:Provider"] = "Postgres",
                ["Storage:ConnectionString"] = $"Host=127.0.0.1;Port=5432;Database={database};Username=bot;Password=secret",
            }).Build(),
            Path.GetTempPath());

        Assert.NotEqual(Of("one"), Of("two"));
        Assert.DoesNotContain("secret", Of("one"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "http://localhost:3978", true)]
    [InlineData("Development", "http://127.0.0.1:5000;http://[::1]:5000", true)]
    [InlineData("Development", "http://0.0.0.0:3978", false)]
    [InlineData("Development", "http://*:3978", false)]
    [InlineData("Development", "http://localhost:3978;http://+:80", false)]
    [InlineData("Development", "http://bot.kochi.example:3978", false)]
    [InlineData("Production", "http://localhost:3978", false)]
    [InlineData("Staging", "http://localhost:3978", false)]
    public void The_simulator_runs_in_Development_on_loopback_only(string environment, string urls, bool runs)
    {
        Assert.Equal(runs, Runs(environment, "--urls", urls));

        if (!runs)
        {
            Assert.Throws<InvalidOperationException>(() => Runs(environment, "--urls", urls, "--Teams:Simulator", "true"));
        }
    }

    [Fact]
    public void Another_configured_channel_disables_the_simulator()
    {
        Assert.False(Runs("Development", "--Teams:Simulator", "false"));
        Assert.False(Runs("Development", "--Teams:OpenIdMetadata", "https://login.botframework.com/v1/.well-known/openidconfiguration"));
        Assert.False(Runs("Development", "--Teams:ServiceUrls:0", "https://smba.trafficmanager.net/in/"));
    }

    [Fact]
    public void Operator_settings_win_over_the_simulators_defaults()
    {
        var settings = Builder(
            "Development",
            "--urls",
            "http://localhost:4001",
            "--Teams:AppId",
            "my-app",
            "--Teams:FileHosts:0",
            "files.example").Configuration;

        Assert.Equal("my-app", settings["Teams:AppId"]);
        Assert.Equal("files.example", settings["Teams:FileHosts:0"]);
        Assert.Equal("http://localhost:4001/simulator/connector/", settings["Teams:ServiceUrls:0"]);
        Assert.Equal(SimulatedChannel.DevelopmentTenantId, settings["Teams:TenantIds:0"]);
        Assert.NotEqual(settings["Teams:AppPassword"], Builder("Development").Configuration["Teams:AppPassword"]);
        Assert.Null(Builder("Development", "--Teams:CertificatePath", "bot.pfx").Configuration["Teams:AppPassword"]);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData(null, false)]
    public void The_simulator_is_reachable_only_from_this_machine(string? caller, bool allowed)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Host = new HostString("localhost", 3978);
        http.Connection.RemoteIpAddress = caller is null ? null : IPAddress.Parse(caller);

        Assert.Equal(allowed, LoopbackGuard.Allows(http));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("x-forwarded-host", "sso.example.gov.in")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-For", "203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public void The_simulator_refuses_what_a_proxy_or_tunnel_on_this_machine_forwards(string header, string value)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Host = new HostString("localhost", 3978);
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        http.Request.Headers[header] = value;

        Assert.False(LoopbackGuard.Allows(http));
    }

    private static bool Runs(string environment, params string[] args) =>
        Builder(environment, args).Services.Any(service => service.ServiceType == typeof(SimulatedChannel));

    private static WebApplicationBuilder Builder(string environment, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = args });
        builder.AddSimulator();
        return builder;
    }
}
