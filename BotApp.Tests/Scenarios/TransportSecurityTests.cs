using System.Net;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>The whole app in Production, where a proxy on this machine terminates TLS and says so in X-Forwarded-Proto.</summary>
public sealed class TransportSecurityTests
{
    private const string PublicHost = "sso.example.gov.in";

    [Fact]
    public async Task Documents_are_refused_over_plain_http_and_open_over_https_with_a_cookie_of_this_host_alone()
    {
        await using var bot = await StartInProductionAsync();
        using var client = bot.NewClient();
        var (path, code) = await LinkAsync(bot);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var plain = await SendAsync(client, method, path, "http", code);
            var page = await OneTimeLinkScenario.TextOfAsync(plain);
            Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
            Assert.Contains("secure connection", page, StringComparison.Ordinal);
            Assert.Contains("सुरक्षित", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
            Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        }

        using var opened = await SendAsync(client, HttpMethod.Post, path, "https", code);
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure;", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);

        var (second, _) = await LinkAsync(bot);
        using var known = await SendAsync(client, HttpMethod.Get, second, "https", code: null, cookie.Split(';')[0]);
        Assert.DoesNotContain("one-time-code", await known.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents/unknown")]
    [InlineData("/about")]
    [InlineData("/healthz")]
    [InlineData("/nothing-here")]
    public async Task Answers_over_https_ask_browsers_to_stay_there_and_no_answer_names_the_server(string path)
    {
        await using var bot = await StartInProductionAsync();
        using var client = bot.NewClient();

        using var secure = await SendAsync(client, HttpMethod.Get, path, "https");
        using var plain = await SendAsync(client, HttpMethod.Get, path, "http");

        Assert.Equal("max-age=31536000", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Empty(secure.Headers.Server);
        Assert.Empty(plain.Headers.Server);
    }

    [Fact]
    public async Task The_app_is_not_ready_until_the_signing_keys_have_been_read()
    {
        await using var deaf = await StartInProductionAsync();
        using var client = deaf.NewClient();
        using var alive = await SendAsync(client, HttpMethod.Get, "/healthz", "http");
        using var ready = await SendAsync(client, HttpMethod.Get, "/readyz", "http");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (alive.StatusCode, ready.StatusCode));

        await using var hearing = await TestBot.StartAsync();
        using var other = hearing.NewClient();
        for (var tries = 0; ; tries++)
        {
            using var answer = await other.GetAsync(new Uri("/readyz", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            Assert.True(tries < 600, $"/readyz still answers {(int)answer.StatusCode}.");
            await Task.Delay(100);
        }
    }

    private static Task<TestBot> StartInProductionAsync() => TestBot.StartAsync(settings: settings =>
    {
        settings.SetProduction();
        settings["Documents:PublicUrl"] = $"https://{PublicHost}/";
    });

    /// <summary>A link to a document that has meanwhile been deleted: opening it sets the cookie all the same.</summary>
    private static async Task<(string Path, string Code)> LinkAsync(TestBot bot)
    {
        var code = Pin.Parse("123456")!;
        var (link, token) = OneTimeLink.Issue("register", bot.Cyril.Person.AadObjectId, code, bot.Clock.GetUtcNow());
        await bot.DoAsync(db =>
        {
            db.OneTimeLinks.Add(link);
            return db.SaveChangesAsync();
        });
        return ("/documents/" + token, "123456");
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string path, string scheme, string? code = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Host = PublicHost;
        request.Headers.Add("X-Forwarded-Proto", scheme);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create(OpenDocumentPage.PinInput, code ?? "")]);
        }

        return await client.SendAsync(request);
    }
}
