using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace BotApp.Teams.Security;

/// <summary>The rules with the real cloud's addresses, which no test server can have.</summary>
[Trait("Size", "fast")]
public sealed class ActivityRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly TeamsOptions Office = new()
    {
        AppId = "3f0c1c9e-0000-4000-8000-000000000001",
        TenantIds = ["7b6f2a8e-0000-4000-8000-000000000001", "7b6f2a8e-0000-4000-8000-000000000002"],
    };

    [Theory]
    [InlineData("https://smba.trafficmanager.net/in/", null)]
    [InlineData("https://SMBA.trafficmanager.net/in/", null)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", null)]
    [InlineData("http://smba.trafficmanager.net/in/", "service-url-not-allowed")]
    [InlineData("https://smba.trafficmanager.net:8443/in/", "service-url-not-allowed")]
    [InlineData("https://user@smba.trafficmanager.net/in/", "service-url-not-allowed")]
    [InlineData("https://x.smba.trafficmanager.net/in/", "service-url-not-allowed")]
    [InlineData("https://botframework.com/", "service-url-not-allowed")]
    [InlineData("http://127.0.0.1/", "service-url-not-allowed")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch", "service-url-not-allowed")]
    public void Only_the_services_of_the_cloud_are_accepted(string serviceUrl, string? reason) =>
        Assert.Equal(reason, Refuse(a => a["serviceUrl"] = serviceUrl, serviceUrl));

    [Fact]
    public void Two_allowed_tenants_cannot_impersonate_each_other()
    {
        Assert.Null(Refuse(a => a["conversation"]!["tenantId"] = Office.TenantIds[1]));
        Assert.Equal(
            "tenants-disagree",
            Refuse(a => { a["conversation"]!["tenantId"] = Office.TenantIds[0]; a["channelData"] = Tenant(Office.TenantIds[1]); }));
        Assert.Equal("tenants-disagree", Refuse(_ => { }, header: Office.TenantIds[1]));
        Assert.Null(Refuse(a => { a.Remove("conversation"); a["channelData"] = Tenant(Office.TenantIds[0].ToUpperInvariant()); }));
    }

    [Fact]
    public void Without_settings_everything_is_refused()
    {
        Assert.Equal(
            "other-recipient",
            new ActivityRules(new TeamsOptions { TenantIds = Office.TenantIds }, development: true).Check(
                Activity(_ => { }),
                Granted(),
                null,
                Noon));
        Assert.Equal(
            "other-tenant",
            new ActivityRules(new TeamsOptions { AppId = Office.AppId }, development: true).Check(
                Activity(_ => { }),
                Granted(),
                null,
                Noon));
    }

    [Fact]
    public void Unknown_event_types_need_no_person()
    {
        Assert.Null(Refuse(a => { a["type"] = "somethingNew"; a.Remove("from"); }));
        Assert.Equal("sender-unknown", Refuse(a => { a["type"] = "somethingNew"; a["from"]!["aadObjectId"] = "x"; }));
        Assert.Equal("sender-unknown", Refuse(a => { a["type"] = "conversationUpdate"; a.Remove("from"); }));
    }

    [Theory]
    [InlineData(-24 * 60, null)]
    [InlineData((-24 * 60) - 1, "too-old")]
    [InlineData(10, null)]
    [InlineData(11, "from-the-future")]
    public void Activities_are_accepted_for_24_hours_and_not_from_the_future(int minutes, string? reason) =>
        Assert.Equal(reason, Refuse(a => a["timestamp"] = Noon.AddMinutes(minutes).ToString("o")));

    private static string? Refuse(
        Action<JsonObject> change, string serviceUrl = "https://smba.trafficmanager.net/in/", string? header = null) =>
        new ActivityRules(Office, development: false).Check(Activity(change), Granted(serviceUrl), header, Noon);

    private static InboundToken Granted(string serviceUrl = "https://smba.trafficmanager.net/in/") =>
        new(serviceUrl, true, Noon.AddHours(1), new JsonWebKey());

    private static JsonObject Tenant(string id) => new() { ["tenant"] = new JsonObject { ["id"] = id } };

    private static ActivityEnvelope Activity(Action<JsonObject> change)
    {
        var json = new JsonObject
        {
            ["type"] = "invoke",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "https://smba.trafficmanager.net/in/",
            ["recipient"] = new JsonObject { ["id"] = $"28:{Office.AppId}" },
            ["conversation"] = new JsonObject { ["tenantId"] = Office.TenantIds[0] },
            ["from"] = new JsonObject { ["id"] = "29:asha", ["aadObjectId"] = "0f8fad5b-d9cb-469f-a165-70867728950e" },
        };
        change(json);
        return ActivityEnvelope.Read(Encoding.UTF8.GetBytes(json.ToJsonString()))
            ?? throw new InvalidOperationException("The test's activity is not sound.");
    }
}
