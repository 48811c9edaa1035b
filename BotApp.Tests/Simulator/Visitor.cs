using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BotApp.Simulator;

/// <summary>Somebody at the simulator's page: sees a person's chat, writes, presses buttons by their words and attaches samples.</summary>
public sealed class Visitor(HttpClient page, string person)
{
    /// <summary>Everything that stands in the chat, one message a line.</summary>
    public async Task<IReadOnlyList<string>> ScreenAsync() => [.. (await MessagesAsync()).Select(Text)];

    public Task<JsonNode> OpenAsync() => PostAsync("open", new JsonObject { ["locale"] = "en-IN" });

    public Task<JsonNode> SayAsync(string text) => PostAsync("messages", new JsonObject { ["text"] = text, ["locale"] = "en-IN" });

    public async Task ShareAsync(string sample)
    {
        using var form = new MultipartFormDataContent { { new StringContent("en-IN"), "locale" }, { new StringContent(sample), "sample" } };
        using var answer = await page.PostAsync(new Uri($"/simulator/people/{person}/files", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Presses the newest button whose title begins so; inputs keep their values except those given.</summary>
    public async Task PressAsync(string title, params (string Id, string Value)[] inputs)
    {
        var (message, action) = (await ButtonsAsync(title)).LastOrDefault();
        if (action is null)
        {
            throw new InvalidOperationException($"No button '{title}' in:\n{string.Join("\n---\n", await ScreenAsync())}");
        }

        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var input in All(Card(message!)).Where(IsInput))
        {
            data[(string)input["id"]!] = (string?)input["value"] ?? "";
        }

        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        await PostAsync("presses", new JsonObject
        {
            ["messageId"] = (string)message!["id"]!,
            ["locale"] = "en-IN",
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string)action["verb"]!, ["data"] = data },
        });
    }

    /// <summary>Waits half a minute for a message with these words to stand in the chat.</summary>
    public async Task SeesAsync(string words)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await ScreenAsync()).Any(message => message.Contains(words, StringComparison.Ordinal)))
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"'{words}' did not come. The screen:\n{string.Join("\n---\n", await ScreenAsync())}");
    }

    private async Task<IEnumerable<(JsonNode Message, JsonObject Action)>> ButtonsAsync(string title) =>
        from message in await MessagesAsync()
        from action in All(Card(message))
        where ((string?)action["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true
            && ((string?)action["title"])?.StartsWith(title, StringComparison.Ordinal) == true
        select (message, action);

    private async Task<List<JsonNode>> MessagesAsync() =>
        [.. (await page.GetFromJsonAsync<JsonArray>(new Uri(
            $"/simulator/people/{person}/messages",
            UriKind.Relative)))!.OfType<JsonNode>()];

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var answer = await page.PostAsJsonAsync(new Uri($"/simulator/people/{person}/{path}", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static string Text(JsonNode message) => string.Join('\n', All(Card(message)).Select(element => (string?)element["text"])
        .Prepend((string?)message["activity"]!["text"]).OfType<string>());

    private static JsonNode? Card(JsonNode message) =>
        message["face"] ?? message["activity"]!["attachments"]?.AsArray().FirstOrDefault()?["content"];

    private static bool IsInput(JsonObject element) => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(pair => All(pair.Value)).Prepend(element),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
