using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotApp.OfficeDirectory;
using BotApp.Teams.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotApp.Simulator;

/// <summary>The simulator on a free loopback port, with a bot of a few lines behind it that the test can talk through.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    public static readonly Guid Anjali = Guid.Parse("5eed0001-79d5-4c4e-8128-57b1047a8387");

    private const string Directory = """
        office,officeKind,post,role,name,designation,upn,aadObjectId,ssoId
        Ernakulam Division,Division,"Inspector, Range I",Officer,Anjali Menon Pulickal,Inspector,anjali@kochi.example.gov.in,5eed0001-79d5-4c4e-8128-57b1047a8387,
        Ernakulam Division,Division,Assistant Commissioner,Head,Lakshmi Varma,Assistant Commissioner,lakshmi@kochi.example.gov.in,5eed0006-fe00-46c9-8ceb-33f30f69a4d0,99100311
        """;

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private SimulatorHost(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        Settings = app.Configuration;
        Page = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public IConfiguration Settings { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Speaks as the page does.</summary>
    public HttpClient Page { get; }

    public DirectoryInfo Folder => _folder;

    public string MailFolder => Path.Combine(_folder.FullName, "mail");

    /// <summary>Every activity the bot received, with the token it came with.</summary>
    public ConcurrentQueue<(string Token, JsonNode Activity)> Heard { get; } = new();

    /// <summary>What the bot answers an invoke with.</summary>
    public object InvokeAnswer { get; set; } =
        new { statusCode = 200, type = "application/vnd.microsoft.activity.message", value = "Noted." };

    /// <summary>How many of the next messages the bot cannot answer, because what it sends does not get through.</summary>
    public int Failing { get; set; }

    /// <summary>
    /// With <paramref name="gate"/> the product's own gate stands in front of the bot and refuses what Teams would never send.
    /// </summary>
    public static async Task<SimulatorHost> StartAsync(bool gate = false, DirectoryInfo? folder = null)
    {
        folder ??= System.IO.Directory.CreateTempSubdirectory("simulator-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "people.csv"), Directory);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Development",
            ContentRootPath = folder.FullName,
            // Without watching the settings files: a machine has few watches, and many hosts run side by side.
            Args = [
                "--urls", "http://127.0.0.1:0", "--Office:Directory", "people.csv", "--Mail:Folder", "mail",
                "--hostBuilder:reloadConfigOnChange", "false"
            ],
        });
        builder.Logging.ClearProviders();
        builder.AddSimulator();
        builder.Services.AddSingleton(OfficeProfile.Read(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"))));
        if (gate)
        {
            builder.AddInboundGate();
        }

        var app = builder.Build();
        SimulatorHost? host = null;
        app.MapSimulator();
        if (gate)
        {
            app.MapBehindInboundGate("/api/messages", BotAsync);
        }
        else
        {
            app.MapPost("/api/messages", (RequestDelegate)BotAsync);
        }

        await app.StartAsync();
        return host = new SimulatorHost(app, folder);

        async Task BotAsync(HttpContext http)
        {
            var activity = await http.Request.ReadFromJsonAsync<JsonNode>() ?? throw new InvalidOperationException("no activity");
            host!.Heard.Enqueue((http.Request.Headers.Authorization.ToString()["Bearer ".Length..], activity));
            if (host.Failing > 0)
            {
                host.Failing--;
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            }

            if ((string?)activity["type"] == "invoke")
            {
                await http.Response.WriteAsJsonAsync(host.InvokeAnswer);
            }
        }
    }

    public async Task<JsonElement> BotTokenAsync(string? secret = null)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Settings["Teams:AppId"] ?? "",
            ["client_secret"] = secret ?? Settings["Teams:AppPassword"] ?? "",
            ["scope"] = "https://api.botframework.com/.default",
        });
        using var response = await Page.PostAsync(new Uri(Settings["Teams:TokenEndpoint"] ?? ""), form);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A connector call of the bot, with its own token unless another is given.</summary>
    public async Task<HttpResponseMessage> BotAsync(HttpMethod method, string path, object? body, string? token = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(Settings["Teams:ServiceUrls:0"] ?? ""), path));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", token ?? (await BotTokenAsync()).GetProperty("access_token").GetString());
        request.Content = body is null ? null : JsonContent.Create(body);
        return await Page.SendAsync(request);
    }

    public async Task<JsonElement> PageAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/simulator/{path}");
        request.Content = body is null ? null : body as HttpContent ?? JsonContent.Create(body);
        using var response = await Page.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static string Conversation(Guid person) => new Person(person, "", "", "", "", null, []).ConversationId;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Ends the process, so to say; the folder stays.</summary>
    public async Task StopAsync()
    {
        Page.Dispose();
        await _app.DisposeAsync();
    }
}
