using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotApp.Support;

/// <summary>The bot's HTTP answer: for an invoke, <see cref="Body"/> is <c>{ statusCode, type, value }</c>.</summary>
public sealed record TeamsAnswer(HttpStatusCode Status, string Text)
{
    public JsonObject? Body => Text.StartsWith('{') ? JsonNode.Parse(Text) as JsonObject : null;

    /// <summary>The card an invoke was answered with, or null.</summary>
    public JsonObject? Card => (string?)Body?["type"] == "application/vnd.microsoft.card.adaptive" ? Body?["value"] as JsonObject : null;

    /// <summary>Whether the turn took so long that its real answer follows as a message.</summary>
    public bool IsLate => Body is { } body
        && (string?)body["type"] == "application/vnd.microsoft.activity.message"
        && (string?)body["value"] is { } words
        && (words.StartsWith("This is taking longer than usual.", StringComparison.Ordinal)
            || words.StartsWith("इसमें सामान्य से अधिक समय लग रहा है।", StringComparison.Ordinal));
}

/// <summary>What a pressed button was answered with: all words of the card.</summary>
public sealed record AnsweredPress(string Verb, string Words, DateTimeOffset At);

/// <summary>
/// Fakes of all Microsoft services on one loopback port: OpenID issuer, token endpoint, Bot Connector and file host.
/// <code>
/// await using var teams = await FakeTeams.StartAsync();
/// // start the bot with teams.Settings(), then:
/// teams.ConnectTo(bot);                       // an HttpClient whose BaseAddress is the bot
/// var asha = teams.Person("Asha Menon");
/// await asha.SaysAsync("hi");
/// var menu = await asha.HearsAsync(m =&gt; m.Card is not null);
/// var answer = await asha.PressesAsync("creation.start");   // answer.Card is the next card
/// </code>
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<AnsweredPress> _answered = new();
    private HttpClient[] _bots = [];
    private int _turns;
    private int _serverErrors;
    private int _activities;
    private int _lateAnswers;

    private FakeTeams(TimeProvider clock)
    {
        Clock = clock;
        Issuer = new FakeIssuer();
        Connector = new FakeConnector(clock);
        Files = new FakeFiles(() => Url);
        Attachments = new FakeAttachments(() => Url, Connector);

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.MapGet("/openid/configuration", (HttpContext http) => WriteAsync(http, () => FakeIssuer.Metadata(Url)));
        _server.MapGet("/openid/keys", (HttpContext http) => WriteAsync(http, Issuer.Keys));
        _server.MapPost("/oauth2/v2.0/token", GiveTokenAsync);
        Connector.Map(_server);
        Files.Map(_server);
        Attachments.Map(_server);
    }

    public TimeProvider Clock { get; }

    public FakeIssuer Issuer { get; }

    public FakeConnector Connector { get; }

    public FakeFiles Files { get; }

    public FakeAttachments Attachments { get; }

    /// <summary>http://127.0.0.1:port/</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public string ServiceUrl => new Uri(Url, "teams/").AbsoluteUri;

    public string AppId { get; } = Guid.NewGuid().ToString();

    public string AppPassword { get; } = Guid.NewGuid().ToString("N");

    public string TenantId { get; } = Guid.NewGuid().ToString();

    /// <summary>The token issued last for the mail server.</summary>
    public string? MailToken { get; private set; }

    /// <summary>Entra's answer to a request for such a token instead of one; null for a token.</summary>
    public string? MailTokenError { get; set; }

    /// <summary>The number of tokens issued to the bot.</summary>
    public int TokensGiven { get; private set; }

    /// <summary>All operations of the bot, in order.</summary>
    public IReadOnlyList<BotActivity> Received => Connector.Received;

    /// <summary>The presses that were answered with a card, in order.</summary>
    public IReadOnlyCollection<AnsweredPress> Answered => _answered;

    /// <summary>The presses whose answer came as a message, because the turn was slow.</summary>
    public int LateAnswers => Volatile.Read(ref _lateAnswers);

    /// <summary>The same by conversation.</summary>
    public ILookup<string, BotActivity> Conversations => Received.ToLookup(r => r.ConversationId);

    public static async Task<FakeTeams> StartAsync(TimeProvider? clock = null)
    {
        var teams = new FakeTeams(clock ?? TimeProvider.System);
        await teams._server.StartAsync();
        teams.Url = new Uri(teams._server.Urls.Single() + "/");
        return teams;
    }

    /// <summary>The settings (architecture.md) with which a bot in Development talks to this server.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["Teams:AppId"] = AppId,
        ["Teams:AppPassword"] = AppPassword,
        ["Teams:TenantIds:0"] = TenantId,
        ["Teams:OpenIdMetadata"] = new Uri(Url, "openid/configuration").AbsoluteUri,
        ["Teams:TokenIssuer"] = FakeIssuer.Name,
        ["Teams:TokenEndpoint"] = new Uri(Url, "oauth2/v2.0/token").AbsoluteUri,
        ["Teams:ServiceUrls:0"] = ServiceUrl,
        ["Teams:FileHosts:0"] = Url.Authority,
        ["Teams:Simulator"] = "false",
        // Tests press and type faster than any person.
        ["Limits:MessagesPerMinute"] = "100000",
        ["Limits:PressesPerMinute"] = "100000",
        ["Limits:FilesPerMinute"] = "100000",
        ["Limits:SearchesPerMinute"] = "100000",
        ["Limits:RefreshesPerMinute"] = "100000",
    };

    /// <summary>Connects the bot under test through a client with its base address. Several clients are nodes addressed in turn.</summary>
    public void ConnectTo(params HttpClient[] bots) => _bots = bots;

    /// <summary>A person of the tenant, identified by name.</summary>
    public TeamsPerson Person(string name, Guid? aadObjectId = null, string locale = "en-IN")
    {
        var id = aadObjectId
            ?? new Guid(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(TenantId + name)).AsSpan(0, 16));
        var person = new TeamsPerson(this, name, id, locale);
        Connector.RegisterMember(person.TeamsUserId, person.ConversationId);
        Connector.RegisterMember(person.AadObjectId.ToString(), person.ConversationId);
        return person;
    }

    /// <summary>A token as sent by the Bot Connector, with an optional deviation.</summary>
    public string Token(Func<TokenSpec, TokenSpec>? change = null)
    {
        var now = Clock.GetUtcNow();
        var spec = new TokenSpec
        {
            Issuer = FakeIssuer.Name,
            Audiences = [AppId],
            NotBefore = now.AddMinutes(-5),
            Expires = now.AddMinutes(60),
            ServiceUrl = ServiceUrl,
        };
        return Issuer.Mint(change is null ? spec : change(spec));
    }

    /// <summary>The lines of the bots' logs with these words, for the message of a failing test.</summary>
    public Func<string, IEnumerable<string>> LogLines { get; set; } = _ => [];

    /// <summary>The number of deliveries answered with 5xx, which Teams would retry and show as an error.</summary>
    public int ServerErrors => Volatile.Read(ref _serverErrors);

    /// <summary>Posts the activity with a valid token or the given one.</summary>
    public async Task<TeamsAnswer> SendAsync(JsonNode activity, string? token = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var answer = await SendRawAsync(activity.ToJsonString(), token ?? Token());
        if ((string?)activity["name"] == "adaptiveCard/action"
            && activity["value"] is JsonObject { } value
            && value["action"] is JsonObject { } action
            && action["verb"] is JsonValue named
            && named.TryGetValue(out string? verb)
            && answer is { Status: HttpStatusCode.OK, Card: { } card })
        {
            _answered.Enqueue(new AnsweredPress(verb, string.Join('\n', TeamsChat.Words(card)), Clock.GetUtcNow()));
        }

        if (answer.IsLate)
        {
            Interlocked.Increment(ref _lateAnswers);
        }

        return answer;
    }

    /// <summary>Posts an arbitrary body; a null token omits the Authorization header.</summary>
    public async Task<TeamsAnswer> SendRawAsync(string body, string? token, string contentType = "application/json; charset=utf-8")
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "api/messages")
        { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await SendAsync(request);
    }

    public async Task<TeamsAnswer> SendAsync(HttpRequestMessage request)
    {
        var bots = _bots is { Length: > 0 }
            ? _bots
            : throw new InvalidOperationException("Call ConnectTo with the bot's HttpClient first.");
        var bot = bots[(int)((uint)Interlocked.Increment(ref _turns) % (uint)bots.Length)];
        using var response = await bot.SendAsync(request);
        if ((int)response.StatusCode >= 500)
        {
            Interlocked.Increment(ref _serverErrors);
        }

        return new TeamsAnswer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal string NextActivityId() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Clock.GetUtcNow().ToUnixTimeMilliseconds()}{Interlocked.Increment(ref _activities):D4}");

    private async Task WriteAsync(HttpContext http, Func<string> json)
    {
        if (Issuer.IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(json(), http.RequestAborted);
    }

    private async Task GiveTokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["scope"].ToString().Split(' ').Contains("https://outlook.office365.com/.default"))
        {
            await GiveMailTokenAsync(http, form);
            return;
        }

        var known = form["grant_type"] == "client_credentials"
            && form["client_id"] == AppId
            && form["client_secret"] == AppPassword
            && form["scope"].ToString().Split(' ').Contains("https://api.botframework.com/.default");
        if (!known)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await http.Response.WriteAsJsonAsync(new JsonObject { ["error"] = "invalid_client" }, http.RequestAborted);
            return;
        }

        TokensGiven++;
        var token = Issuer.Mint(new TokenSpec
        {
            Issuer = "https://sts.windows.net/" + TenantId,
            Audiences = [FakeIssuer.Name],
            Expires = Clock.GetUtcNow().AddHours(1),
            Extra = new Dictionary<string, object> { ["jti"] = Guid.NewGuid().ToString() }
        });
        Connector.Accept(token, Clock.GetUtcNow().AddHours(1));
        await http.Response.WriteAsJsonAsync(
            new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["ext_expires_in"] = 3600, ["access_token"] = token },
            http.RequestAborted);
    }

    private async Task GiveMailTokenAsync(HttpContext http, IFormCollection form)
    {
        var known = form["client_id"] == AppId && form["client_secret"] == AppPassword;
        if ((known ? MailTokenError : "AADSTS7000215: Invalid client secret provided.") is { } error)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await http.Response.WriteAsJsonAsync(
                new JsonObject { ["error"] = "invalid_client", ["error_description"] = error }, http.RequestAborted);
            return;
        }

        MailToken = Guid.NewGuid().ToString("N");
        await http.Response.WriteAsJsonAsync(
            new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = MailToken }, http.RequestAborted);
    }
}
