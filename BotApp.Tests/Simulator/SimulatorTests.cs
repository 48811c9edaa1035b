using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotApp.Simulator;

public sealed class SimulatorTests : IAsyncLifetime
{
    private SimulatorHost _host = null!;

    public async Task InitializeAsync() => _host = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_bot_uses_the_simulator_through_its_settings_and_validates_tokens()
    {
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "hi", locale = "hi-IN" });

        var (token, activity) = Assert.Single(_host.Heard);
        var metadata = await _host.Page.GetFromJsonAsync<JsonElement>(_host.Settings["Teams:OpenIdMetadata"]);
        var keys = await _host.Page.GetStringAsync(metadata.GetProperty("jwks_uri").GetString());
        var outcome = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = _host.Settings["Teams:TokenIssuer"],
            ValidAudience = _host.Settings["Teams:AppId"],
            ValidAlgorithms = ["RS256"],
            IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
        });
        Assert.True(outcome.IsValid, outcome.Exception?.Message);
        Assert.Equal((string?)activity["serviceUrl"], outcome.Claims["serviceurl"]);
        Assert.Equal(_host.Settings["Teams:ServiceUrls:0"], (string?)activity["serviceUrl"]);
        Assert.Equal("msteams", (string?)JsonNode.Parse(keys)!["keys"]![0]!["endorsements"]![0]);
        Assert.Equal($"28:{_host.Settings["Teams:AppId"]}", (string?)activity["recipient"]!["id"]);
        Assert.Equal(_host.Settings["Teams:TenantIds:0"], (string?)activity["conversation"]!["tenantId"]);
        Assert.Equal(SimulatorHost.Anjali.ToString(), (string?)activity["from"]!["aadObjectId"]);
        Assert.Equal("hi-IN", (string?)activity["locale"]);
    }

    [Fact]
    public async Task Opening_a_chat_installs_the_bot_once()
    {
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/open", new { locale = "en-IN" });
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/open", new { locale = "en-IN" });

        var (_, activity) = Assert.Single(_host.Heard);
        Assert.Equal("installationUpdate", (string?)activity["type"]);
        Assert.Equal("add", (string?)activity["action"]);
    }

    [Fact]
    public async Task Everything_done_on_the_page_passes_the_inbound_gate()
    {
        await using var gated = await SimulatorHost.StartAsync(gate: true);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("en-IN"), "locale" },
            { new StringContent("Service Book page 1.jpg"), "sample" }
        };

        var opened = await gated.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/open", new { locale = "en-IN" });
        await gated.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "hi", locale = "en-IN" });
        await gated.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/files", form);
        await gated.PageAsync(
            HttpMethod.Post,
            $"people/{SimulatorHost.Anjali}/presses",
            new { messageId = "1", locale = "en-IN", action = new { verb = "menu" } });

        Assert.Equal(JsonValueKind.Null, opened.GetProperty("problem").ValueKind);
        Assert.Equal(["installationUpdate", "message", "message", "invoke"], gated.Heard.Select(heard => (string?)heard.Activity["type"]));
    }

    [Fact]
    public async Task Messages_reach_the_open_page_and_updates_replace_them()
    {
        using var stream = await _host.Page.GetStreamAsync("/simulator/events");
        using var events = new StreamReader(stream);
        Assert.Equal("hello", (await NextAsync(events)).GetProperty("kind").GetString());
        var activities = $"v3/conversations/{SimulatorHost.Conversation(SimulatorHost.Anjali)}/activities";

        using var sent = await _host.BotAsync(HttpMethod.Post, activities, new { type = "message", text = "Received" });
        var id = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var shown = await NextAsync(events, "message");
        using var updated = await _host.BotAsync(HttpMethod.Put, $"{activities}/{id}", new { type = "message", text = "Decided" });
        var changed = await NextAsync(events, "message");

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(SimulatorHost.Anjali, shown.GetProperty("person").GetGuid());
        Assert.Equal("Received", Text(shown));
        Assert.Equal("Decided", Text(changed));
        Assert.Equal(id, changed.GetProperty("data").GetProperty("id").GetString());
        Assert.Equal(1, (await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages")).GetArrayLength());

        using var deleted = await _host.BotAsync(HttpMethod.Delete, $"{activities}/{id}", null);
        using var late = await _host.BotAsync(HttpMethod.Put, $"{activities}/{id}", new { type = "message", text = "Too late" });
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task The_bot_creates_a_conversation_by_Entra_object_id()
    {
        using var opened = await _host.BotAsync(HttpMethod.Post, "v3/conversations", new
        {
            members = new[] { new { id = SimulatorHost.Anjali } },
            tenantId = _host.Settings["Teams:TenantIds:0"],
        });
        using var stranger = await _host.BotAsync(HttpMethod.Post, "v3/conversations", new
        {
            members = new[] { new { id = Guid.NewGuid() } },
            tenantId = _host.Settings["Teams:TenantIds:0"],
        });

        var answer = await opened.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(SimulatorHost.Conversation(SimulatorHost.Anjali), answer.GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
    }

    [Fact]
    public async Task A_chat_and_its_ids_survive_a_restart()
    {
        var activities = $"v3/conversations/{SimulatorHost.Conversation(SimulatorHost.Anjali)}/activities";
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/open", new { locale = "en-IN" });
        using var sent = await _host.BotAsync(HttpMethod.Post, activities, new { type = "message", text = "Received" });
        var id = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        await _host.StopAsync();

        _host = await SimulatorHost.StartAsync(folder: _host.Folder);
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/open", new { locale = "en-IN" });
        using var updated = await _host.BotAsync(HttpMethod.Put, $"{activities}/{id}", new { type = "message", text = "Decided" });

        Assert.Empty(_host.Heard);
        Assert.Equal(HttpStatusCode.OK, updated.StatusCode);
        var message = Assert.Single((await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages")).EnumerateArray());
        Assert.Equal("Decided", message.GetProperty("activity").GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_connector_accepts_only_the_bots_token()
    {
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "hi", locale = "en-IN" });
        var channelToken = _host.Heard.Single().Token;
        var botToken = (await _host.BotTokenAsync()).GetProperty("access_token").GetString()!;
        var activities = $"v3/conversations/{SimulatorHost.Conversation(SimulatorHost.Anjali)}/activities";

        foreach (var token in new[] { "x.y.z", "nothing", channelToken, botToken[..^6] + "AAAAAA" })
        {
            using var refused = await _host.BotAsync(HttpMethod.Post, activities, new { type = "message", text = "?" }, token);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        Assert.Equal("invalid_client", (await _host.BotTokenAsync("guessed")).GetProperty("error").GetString());
        Assert.Equal(1, (await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages")).GetArrayLength());
    }

    [Fact]
    public async Task A_shared_file_is_sent_as_a_link_without_token()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("en-IN"), "locale" },
            { new StringContent("Here it is"), "text" },
            { new StringContent("Service Book page 1.pdf"), "sample" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("own bytes")), "files", "my scan.PDF" },
        };
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/files", form);

        var attachments = _host.Heard.Single().Activity["attachments"]!.AsArray();
        Assert.All(attachments, file => Assert.Equal("application/vnd.microsoft.teams.file.download.info", (string?)file!["contentType"]));
        var own = attachments.Single(file => (string?)file!["name"] == "my scan.PDF")!["content"]!;
        var link = new Uri((string?)own["downloadUrl"] ?? "");
        Assert.Equal("pdf", (string?)own["fileType"]);
        Assert.Equal(_host.Settings["Teams:FileHosts:0"], link.Authority);
        Assert.Equal("own bytes", await _host.Page.GetStringAsync(link));

        using var withToken = new HttpRequestMessage(HttpMethod.Get, link);
        withToken.Headers.Authorization = new("Bearer", "leaked");
        using var refused = await _host.Page.SendAsync(withToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_press_sends_the_action_with_its_inputs_and_shows_the_next_card()
    {
        using var sent = await _host.BotAsync(
            HttpMethod.Post,
            $"v3/conversations/{SimulatorHost.Conversation(SimulatorHost.Anjali)}/activities",
            new { type = "message", text = "form" });
        var id = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        _host.InvokeAnswer = new
        {
            statusCode = 200,
            type = "application/vnd.microsoft.card.adaptive",
            value = new { type = "AdaptiveCard" },
        };

        var outcome = await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/presses", new
        {
            messageId = id,
            locale = "en-IN",
            action = new { type = "Action.Execute", verb = "creation.submit", data = new { draft = "7", Name = "Anjali" } },
        });

        var invoke = _host.Heard.Single().Activity;
        Assert.Equal("adaptiveCard/action", (string?)invoke["name"]);
        Assert.Equal(id, (string?)invoke["replyToId"]);
        Assert.Equal("manual", (string?)invoke["value"]!["trigger"]);
        Assert.Equal("creation.submit", (string?)invoke["value"]!["action"]!["verb"]);
        Assert.Equal("Anjali", (string?)invoke["value"]!["action"]!["data"]!["Name"]);
        Assert.Equal("AdaptiveCard", outcome.GetProperty("card").GetProperty("type").GetString());
        var message = (await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages"))[0];
        Assert.Equal("AdaptiveCard", message.GetProperty("face").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_malformed_response_shows_an_error_as_in_Teams()
    {
        _host.InvokeAnswer = new { card = "no statusCode, no type" };

        var outcome = await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/presses", new
        {
            messageId = "1",
            locale = "en-IN",
            action = new { type = "Action.Execute", verb = "menu" },
        });

        Assert.StartsWith("Something went wrong", outcome.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_mail_is_listed_as_text_in_any_script_with_its_attachments()
    {
        await File.WriteAllTextAsync(Path.Combine(_host.MailFolder, "batch.eml"), """
            From: bot@kochi.example.gov.in
            To: cex15sys.ker@nic.in
            Subject: =?UTF-8?B?4KSo4KSv4KS+?= SSO-ID
            Date: Sun, 22 Nov 2026 15:05:00 +0530
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p>महोदय</p><script>alert(1)</script>
            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="03 Service Book.pdf"
            Content-Transfer-Encoding: base64

            JVBERg==
            --b--
            """);

        var mail = (await _host.PageAsync(HttpMethod.Get, "mails"))[0];
        var attachment = mail.GetProperty("attachments")[0];
        using var opened = await _host.Page.GetAsync("/simulator/mails/batch.eml/attachments/0");
        using var outside = await _host.Page.GetAsync("/simulator/mails/..%2Fpeople.csv/attachments/0");

        Assert.Equal("नया SSO-ID", mail.GetProperty("subject").GetString());
        Assert.Contains("महोदय", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("03 Service Book.pdf", attachment.GetProperty("name").GetString());
        Assert.Equal(4, attachment.GetProperty("size").GetInt64());
        Assert.Equal("application/pdf", opened.Content.Headers.ContentType?.MediaType);
        Assert.Equal("%PDF", await opened.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task The_page_runs_only_its_own_scripts()
    {
        using var page = await _host.Page.GetAsync("/");

        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("unsafe", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        foreach (var file in new[] { "main.js", "page.css" })
        {
            Assert.Contains($"/simulator/page/{file}", html, StringComparison.Ordinal);
            using var part = await _host.Page.GetAsync($"/simulator/page/{file}");
            Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        }
    }

    [Theory]
    [InlineData("evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "null", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task Requests_from_other_sites_are_refused(string? host, string? origin, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/simulator/people/{SimulatorHost.Anjali}/messages");
        request.Content = JsonContent.Create(new { text = "hi", locale = "en-IN" });
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _host.Page.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, _host.Heard.Count);
    }

    private static string? Text(JsonElement shown) =>
        shown.GetProperty("data").GetProperty("activity").GetProperty("text").GetString();

    private static async Task<JsonElement> NextAsync(StreamReader events, string? kind = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await events.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var heard = JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);
                if (kind is null || heard.GetProperty("kind").GetString() == kind)
                {
                    return heard;
                }
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }
}
