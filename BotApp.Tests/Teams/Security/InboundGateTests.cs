using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BotApp.Support;

namespace BotApp.Teams.Security;

public sealed class InboundGateTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private GatedBot _bot = null!;
    private TeamsPerson _asha = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await GatedBot.StartAsync(_teams);
        _asha = _teams.Person("Asha Menon");
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Valid_activities_reach_the_bot_unchanged()
    {
        JsonObject[] activities = [
            _asha.Says("नमस्ते \ud83d\ude42"),
            _asha.Presses("creation.start", new { a = 1 }),
            _asha.Installs(),
            _asha.SendsFile("page.pdf", "https://x/")
        ];
        foreach (var activity in activities)
        {
            var answer = await _teams.SendAsync(activity);

            Assert.Equal((HttpStatusCode.OK, "heard"), (answer.Status, answer.Text));
            Assert.Equal(activity.ToJsonString(), _bot.Heard.Last());
        }
    }

    public static TheoryData<string, Func<TokenSpec, TokenSpec>> BadTokens => new()
    {
        { "other-issuer", t => t with { Issuer = "https://sts.windows.net/7b6f2a8e-0000-4000-8000-000000000000/" } },
        { "other-issuer", t => t with { Issuer = "https://api.botframework.com/" } },
        { "other-issuer", t => t with { Issuer = null } },
        { "other-audience", t => t with { Audiences = ["https://api.botframework.com"] } },
        { "other-audience", t => t with { Audiences = [.. t.Audiences, "https://api.botframework.com"] } },
        { "other-audience", t => t with { Audiences = [] } },
        { "token-expired", t => t with { Expires = TimeProvider.System.GetUtcNow().AddMinutes(-6) } },
        { "token-not-yet-valid", t => t with { NotBefore = TimeProvider.System.GetUtcNow().AddMinutes(6) } },
        { "token-without-lifetime", t => t with { NotBefore = null } },
        { "token-without-lifetime", t => t with { Expires = null } },
        { "signature", t => t with { Signing = TokenSigning.Rs512 } },
        { "signature", t => t with { Signing = TokenSigning.None } },
        { "signature", t => t with { Signing = TokenSigning.Hs256WithThePublicKey } },
        { "key-unknown", t => t with { Signing = TokenSigning.UnpublishedKey } },
        { "signature", t => t with { Signing = TokenSigning.WrongKeyWithKnownId } },
        { "token-malformed", t => t with { KeyId = "" } },
        { "token-critical-header", t => t with { Critical = ["x"] } },
        { "token-of-a-user-or-app", t => t with { Extra = new Dictionary<string, object> { ["scp"] = "user_impersonation" } } },
        { "token-of-a-user-or-app", t => t with { Extra = new Dictionary<string, object> { ["idtyp"] = "app" } } },
        { "token-of-a-user-or-app", t => t with { Extra = new Dictionary<string, object> { ["roles"] = Array.Empty<string>() } } },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task An_invalid_token_is_refused_before_the_body_is_read(string reason, Func<TokenSpec, TokenSpec> change)
    {
        var answer = await _teams.SendRawAsync("this is not JSON", _teams.Token(change));

        Refused(HttpStatusCode.Unauthorized, reason, answer);
    }

    [Fact]
    public async Task Exactly_one_bearer_token_is_required()
    {
        Refused(HttpStatusCode.Unauthorized, "no-token", await _teams.SendRawAsync(_asha.Says("hi").ToJsonString(), null));

        string[][] headers = [
            ["Basic dXNlcjpwYXNz"],
            ["Bearer"],
            ["Bearer " + new string('a', 16 * 1024 + 1)],
            ["Bearer " + _teams.Token(), "Bearer " + _teams.Token()]
        ];
        foreach (var values in headers)
        {
            using var request = Post(_asha.Says("hi"));
            request.Headers.TryAddWithoutValidation("Authorization", values);
            var answer = await _teams.SendAsync(request);

            Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.Status, answer.Text));
        }

        foreach (var token in new[] { "a", "a.b.c", "e30.e30.", "....", "ey\"J" })
        {
            using var request = Post(_asha.Says("hi"));
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            Assert.Equal(HttpStatusCode.Unauthorized, (await _teams.SendAsync(request)).Status);
        }

        Assert.Empty(_bot.Heard);
    }

    [Fact]
    public async Task A_key_without_the_Teams_endorsement_is_refused()
    {
        var answer = await _teams.SendAsync(_asha.Says("hi"), _teams.Token(t => t with { Signing = TokenSigning.UnendorsedKey }));

        Refused(HttpStatusCode.Forbidden, "key-not-endorsed", answer);
    }

    [Fact]
    public async Task A_token_with_a_missing_or_different_service_URL_is_refused()
    {
        Refused(
            HttpStatusCode.Forbidden,
            "service-url-not-in-token",
            await _teams.SendAsync(_asha.Says("hi"), _teams.Token(t => t with { ServiceUrl = null })));
        Refused(
            HttpStatusCode.Forbidden,
            "service-url-not-in-token",
            await _teams.SendAsync(_asha.Says("hi"), _teams.Token(t => t with { ServiceUrl = "https://smba.trafficmanager.net/in/" })));
        Refused(HttpStatusCode.Forbidden, "service-url-not-in-token", await _teams.SendAsync(Spoiled(a => a.Remove("serviceUrl"))));
    }

    [Theory]
    [InlineData("https://attacker.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net.attacker.example/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("not a url")]
    [InlineData("file:///etc/passwd")]
    public async Task An_unlisted_service_is_refused_even_with_a_matching_token(string serviceUrl)
    {
        var answer = await _teams.SendAsync(
            Spoiled(a => a["serviceUrl"] = serviceUrl),
            _teams.Token(t => t with { ServiceUrl = serviceUrl }));

        Refused(HttpStatusCode.Forbidden, "service-url-not-allowed", answer);
    }

    public static TheoryData<string, Action<JsonObject>> Forgeries => new()
    {
        { "other-channel", a => a["channelId"] = "webchat" },
        { "other-channel", a => a["channelId"] = "" },
        { "other-channel", a => a.Remove("channelId") },
        { "other-recipient", a => a["recipient"]!["id"] = "28:" + Guid.NewGuid() },
        { "other-recipient", a => a.Remove("recipient") },
        { "tenants-disagree", a => a["conversation"]!["tenantId"] = Guid.NewGuid().ToString() },
        { "tenants-disagree", a => a["channelData"]!["tenant"]!["id"] = Guid.NewGuid().ToString() },
        { "other-tenant", a => { a.Remove("channelData"); a["conversation"]!["tenantId"] = Guid.NewGuid().ToString(); } },
        { "no-tenant", a => { a["conversation"]!["tenantId"] = null; a.Remove("channelData"); } },
        { "sender-unknown", a => a["from"]!["aadObjectId"] = "asha@contoso.com" },
        { "sender-unknown", a => a["from"]!["aadObjectId"] = Guid.Empty.ToString() },
        { "sender-unknown", a => a["from"]!["aadObjectId"] = null },
        { "sender-unknown", a => a.Remove("from") },
        { "sender-not-a-person", a => a["from"]!["role"] = "bot" },
        { "sender-not-a-person", a => a["from"]!["role"] = "Bot" },
        { "sender-is-a-bot", a => a["from"]!["id"] = (string?)a["recipient"]!["id"] },
        { "too-old", a => a["timestamp"] = TimeProvider.System.GetUtcNow().AddHours(-25).ToString("o") },
        { "from-the-future", a => a["timestamp"] = TimeProvider.System.GetUtcNow().AddMinutes(11).ToString("o") },
        { "time-unreadable", a => a["timestamp"] = "yesterday" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task An_activity_for_another_bot_or_not_from_a_person_is_refused(string reason, Action<JsonObject> forge) =>
        Refused(HttpStatusCode.Forbidden, reason, await _teams.SendAsync(Spoiled(forge)));

    [Theory]
    [InlineData("message", "none")]
    [InlineData("message", null)]
    [InlineData("message", "a:\0\r\n", "body-malformed")]
    [InlineData("invoke", "none")]
    [InlineData("invoke", null)]
    [InlineData("invoke", "a:\u001b[31m", "body-malformed")]
    public async Task An_activity_without_a_conversation_that_can_be_addressed_is_a_bad_request(
        string type, string? id, string reason = "no-conversation")
    {
        var activity = Spoiled(a =>
        {
            a["type"] = type;
            if (id == "none")
            {
                a.Remove("conversation");
            }
            else
            {
                a["conversation"]!["id"] = id;
            }
        });

        Refused(HttpStatusCode.BadRequest, reason, await _teams.SendAsync(activity));
    }

    [Fact]
    public async Task The_tenant_header_must_match_the_body()
    {
        foreach (var (tenant, expected) in new[]
        {
            (_teams.TenantId, HttpStatusCode.OK),
            ("", HttpStatusCode.OK),
            (Guid.NewGuid().ToString(), HttpStatusCode.Forbidden),
        })
        {
            using var request = Post(_asha.Says("hi"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _teams.Token());
            request.Headers.TryAddWithoutValidation("x-ms-tenant-id", tenant);

            Assert.Equal(expected, (await _teams.SendAsync(request)).Status);
        }

        Assert.Equal(2, _bot.Heard.Count);
    }

    [Fact]
    public async Task A_late_event_that_needs_no_answer_is_accepted()
    {
        var event_ = _asha.Installs();
        event_["timestamp"] = TimeProvider.System.GetUtcNow().AddDays(-3).ToString("o");

        Assert.Equal(HttpStatusCode.OK, (await _teams.SendAsync(event_)).Status);
    }

    [Fact]
    public async Task A_body_over_256_KiB_is_refused_with_or_without_content_length()
    {
        var big = Spoiled(a => a["text"] = new string('x', InboundGate.MaxBody)).ToJsonString();
        Refused(HttpStatusCode.RequestEntityTooLarge, "body-too-large", await _teams.SendRawAsync(big, _teams.Token()));

        using var chunked = Post(_asha.Says("hi"));
        chunked.Content = new StringContent(big, Encoding.UTF8, "application/json");
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _teams.Token());
        Refused(HttpStatusCode.RequestEntityTooLarge, "body-too-large", await _teams.SendAsync(chunked));
    }

    [Fact]
    public async Task A_chunked_body_of_exactly_256_KiB_is_accepted()
    {
        var activity = _asha.Says("");
        activity["text"] = new string('x', InboundGate.MaxBody - Encoding.UTF8.GetByteCount(activity.ToJsonString()));
        using var chunked = Post(activity);
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _teams.Token());

        Assert.Equal(HttpStatusCode.OK, (await _teams.SendAsync(chunked)).Status);
        Assert.Equal(activity.ToJsonString(), Assert.Single(_bot.Heard));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    public async Task Only_JSON_is_accepted(string contentType) =>
        Refused(
            HttpStatusCode.UnsupportedMediaType,
            "not-json",
            await _teams.SendRawAsync(_asha.Says("hi").ToJsonString(), _teams.Token(), contentType));

    [Fact]
    public async Task Only_uncompressed_POST_requests_are_accepted()
    {
        using var get = new HttpRequestMessage(HttpMethod.Get, "api/messages");
        Refused(HttpStatusCode.MethodNotAllowed, "not-post", await _teams.SendAsync(get));

        using var packed = Post(_asha.Says("hi"));
        packed.Content!.Headers.ContentEncoding.Add("gzip");
        packed.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _teams.Token());
        Refused(HttpStatusCode.UnsupportedMediaType, "not-json", await _teams.SendAsync(packed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"hi\"")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"type":"message","type":"invoke"}""")]
    [InlineData("""{"from":"asha"}""")]
    [InlineData("""{"text":"\ud800"}""")]
    public async Task A_malformed_body_is_refused(string body) =>
        Refused(HttpStatusCode.BadRequest, "body-malformed", await _teams.SendRawAsync(body, _teams.Token()));

    [Fact]
    public async Task A_validated_token_is_cached_until_its_key_is_withdrawn()
    {
        var token = _teams.Token();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await _teams.SendAsync(_asha.Says("hi"), token)).Status);
        }

        _teams.Issuer.Rotate(withdrawOld: true);
        Assert.Equal(HttpStatusCode.OK, (await _teams.SendAsync(_asha.Says("hi"))).Status);

        Refused(HttpStatusCode.Unauthorized, "key-unknown", await _teams.SendAsync(_asha.Says("hi"), token), heard: 4);
    }

    [Fact]
    public async Task Sender_input_is_never_logged()
    {
        const string canary = "canary-7f3a";
        await _teams.SendRawAsync($"{{\"{canary}\":", _teams.Token());
        await _teams.SendAsync(Spoiled(a => a["channelId"] = canary));
        await _teams.SendRawAsync("{}", _teams.Token(t => t with { Issuer = canary, KeyId = canary }));
        await _teams.SendRawAsync("{}", canary, "application/json");
        await _teams.SendRawAsync("{}", canary, $"text/{canary}");

        Assert.Equal(5, _bot.Complaints.Count);
        Assert.DoesNotContain(_bot.Complaints, line => line.Contains(canary, StringComparison.Ordinal));
    }

    private void Refused(HttpStatusCode status, string reason, TeamsAnswer answer, int heard = 0)
    {
        Assert.Equal((status, ""), (answer.Status, answer.Text));
        Assert.Equal(heard, _bot.Heard.Count);
        Assert.Contains(_bot.Complaints, complaint => complaint.Contains($": {reason} (", StringComparison.Ordinal));
    }

    private JsonObject Spoiled(Action<JsonObject> spoil)
    {
        var activity = _asha.Says("hi");
        spoil(activity);
        return activity;
    }

    private static HttpRequestMessage Post(JsonObject activity) => new(HttpMethod.Post, "api/messages")
    {
        Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
    };
}
