using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BotApp.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotApp.Simulator;

/// <summary>A client that sends as Microsoft 365 Agents Playground does: unsigned, with a connector of its own.</summary>
public sealed class PlaygroundTests
{
    [Fact]
    public async Task A_listed_Playground_is_accepted_and_answered_on_its_connector()
    {
        var heard = new ConcurrentQueue<JsonNode>();
        await using var playground = await ConnectorAsync(heard);
        var connector = playground.Urls.First() + "/_connector";
        var folder = Directory.CreateTempSubdirectory("playground-").FullName;
        await using var app = new AppProcess(folder, folder, Settings(folder, connector));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = app.Address };

        using var answer = await client.PostAsJsonAsync("simulator/playground", Hi(connector));
        using var foreign = await client.PostAsJsonAsync("simulator/playground", Hi("http://localhost:1/_connector"));
        using var unsigned = await client.PostAsJsonAsync("api/messages", Hi(connector));
        for (var tries = 0; heard.IsEmpty && tries < 300; tries++)
        {
            await Task.Delay(100);
        }

        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        Assert.Contains(heard, said => said.ToJsonString().Contains("AdaptiveCard", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Fact]
    public async Task Without_the_setting_the_Playground_endpoint_does_not_exist()
    {
        await using var simulator = await SimulatorHost.StartAsync(gate: true);

        using var answer = await simulator.Page.PostAsJsonAsync("simulator/playground", Hi("http://localhost:56150/_connector"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(simulator.Heard);
    }

    [Theory]
    [InlineData("officer", "5eed0001-79d5-4c4e-8128-57b1047a8387")]
    [InlineData("head", "5eed0006-fe00-46c9-8ceb-33f30f69a4d0")]
    public async Task The_Playground_configurations_use_people_of_the_sample_directory(string name, string person)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Browser.Artifacts.Root, "playground", name, ".m365agentsplayground.yml"));
        var directory = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "directory.kochi.sample.csv"));
        var people = text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("aadObjectId: ", StringComparison.Ordinal))
            .Select(line => line["aadObjectId: ".Length..])
            .ToList();

        Assert.Equal(person, people[0]);
        Assert.Equal(6, people.Count);
        Assert.All(people, id => Assert.Contains(id, directory, StringComparison.Ordinal));
        Assert.Contains($"tenantId: {SimulatedChannel.DevelopmentTenantId}", text, StringComparison.Ordinal);
        Assert.Contains($"id: 28:{SimulatedChannel.DevelopmentAppId}", text, StringComparison.Ordinal);
    }

    private static JsonObject Hi(string connector) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["text"] = "hi",
        ["textFormat"] = "plain",
        ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O"),
        ["serviceUrl"] = connector,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject
        {
            ["id"] = "29:5eed0001-79d5-4c4e-8128-57b1047a8387",
            ["aadObjectId"] = "5eed0001-79d5-4c4e-8128-57b1047a8387"
        },
        ["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = SimulatedChannel.DevelopmentTenantId,
            ["id"] = "a:playground-officer"
        },
        ["recipient"] = new JsonObject { ["id"] = $"28:{SimulatedChannel.DevelopmentAppId}" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = SimulatedChannel.DevelopmentTenantId } },
        ["locale"] = "en-US",
    };

    private static async Task<WebApplication> ConnectorAsync(ConcurrentQueue<JsonNode> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/_connector/v3/conversations/{chat}/activities/{**rest}", async (HttpContext http) =>
        {
            heard.Enqueue((await http.Request.ReadFromJsonAsync<JsonNode>())!);
            return Results.Json(new { id = "1" });
        });
        await app.StartAsync();
        return app;
    }

    private static Dictionary<string, string?> Settings(string folder, string connector) => new()
    {
        ["Teams:Playground:0"] = connector,
        ["Storage:ConnectionString"] = Path.Combine(folder, "bot.db"),
        ["Documents:Folder"] = Path.Combine(folder, "scans"),
        ["Documents:KeyFile"] = Path.Combine(folder, "bot.key"),
        ["Mail:Folder"] = Path.Combine(folder, "mail"),
        ["Office:Profile"] = Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"),
        ["Office:Directory"] = Path.Combine(AppContext.BaseDirectory, "directory.kochi.sample.csv"),
    };
}
