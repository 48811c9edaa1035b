using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BotApp.Support;

/// <summary>
/// A Teams client for tests: shows the last card, presses buttons by title and fills inputs by id.
/// </summary>
public sealed partial class TeamsChat(TeamsPerson person)
{
    private int _seen;

    public TeamsPerson Person { get; } = person;

    /// <summary>The current card.</summary>
    public JsonObject Card { get; private set; } = [];

    /// <summary>Teams' id of the message that shows it, which every press names.</summary>
    public string? Message { get; private set; }

    /// <summary>All readable text of the card, one element per line.</summary>
    public string Text => string.Join('\n', Words(Card));

    public IReadOnlyList<string> Buttons => [.. Actions(Card).Select(action => (string?)action["title"] ?? "")];

    /// <summary>Ids of the inputs on the card, in order.</summary>
    public IReadOnlyList<string> Inputs => [.. All(Card).Where(IsInput).Select(input => (string)input["id"]!)];

    public TeamsChat InHindi()
    {
        Person.Locale = "hi-IN";
        return this;
    }

    /// <summary>Sends a message and waits for the answering card.</summary>
    public async Task<TeamsChat> SaysAsync(string text)
    {
        await Person.SaysAsync(text);
        return await SeesAnswerAsync();
    }

    public async Task<TeamsChat> SendsFileAsync(string name, byte[] bytes)
    {
        await Person.SendsFileAsync(name, bytes);
        return await SeesAnswerAsync();
    }

    /// <summary>Sends any message of this person and looks at the card that comes.</summary>
    public async Task<TeamsChat> SendsAsync(JsonObject message)
    {
        await Person.SendsAsync(message);
        return await SeesAnswerAsync();
    }

    // Proactive messages may arrive in between.
    private async Task<TeamsChat> SeesAnswerAsync()
    {
        var activity = await Person.HearsAsync(
            heard => IndexOf(heard) >= _seen && heard.Kind == "Reply" && (heard.Card is not null || FaultNumber().IsMatch(heard.Text)),
            TimeSpan.FromSeconds(75));
        _seen = IndexOf(activity) + 1;
        Card = activity.Card ?? throw new InvalidOperationException($"That was answered with: {Person.Explained(activity.Text)}");
        Message = activity.Id;
        return this;
    }

    /// <summary>Waits for the next card, containing the given text if any.</summary>
    public async Task<TeamsChat> SeesAsync(string? words = null)
    {
        var activity = await Person.HearsAsync(
            heard => IndexOf(heard) >= _seen
                && heard.Card is { } card
                && (words is null || string.Join('\n', Words(card)).Contains(words, StringComparison.Ordinal)),
            TimeSpan.FromSeconds(75));
        _seen = IndexOf(activity) + 1;
        Card = activity.Card!;
        Message = activity.Id;
        return this;
    }

    /// <summary>Presses the button whose title starts with the text; inputs keep their values unless given.</summary>
    public async Task<TeamsChat> PressesAsync(string title, params (string Id, string Value)[] inputs)
    {
        var received = Person.Received.Count;
        var answer = await PressAsync(Button(title), inputs);
        if (answer.IsLate)
        {
            // A loaded machine: the answer follows as a message.
            _seen = received;
            return await SeesAsync();
        }

        Card = answer.Card
            ?? throw new InvalidOperationException($"'{title}' was answered with {(int)answer.Status}: {Person.Explained(answer.Text)}");
        return this;
    }

    /// <summary>The invoke activity of a button, for sending it repeatedly, late or modified.</summary>
    public JsonObject Press(string title, params (string Id, string Value)[] inputs)
    {
        var action = Button(title);
        return Person.Presses((string)action["verb"]!, Data(action, inputs), Message);
    }

    public bool Has(string title) =>
        Actions(Card).Any(action => ((string?)action["title"])?.StartsWith(title, StringComparison.Ordinal) == true);

    /// <summary>The values of a choice input.</summary>
    public IReadOnlyList<string> Choices(string input) =>
        [.. ((JsonArray)All(Card).First(element => IsInput(element)
            && (string?)element["id"] == input)["choices"]!).Select(choice => (string)choice!["value"]!)];

    public string? Value(string input) => (string?)All(Card).First(element => IsInput(element) && (string?)element["id"] == input)["value"];

    /// <summary>The value of the choice whose title contains the text.</summary>
    public string Choice(string input, string words) =>
        (string)All(Card).First(element => IsInput(element) && (string?)element["id"] == input)["choices"]!.AsArray()
            .First(choice => ((string)choice!["title"]!).Contains(words, StringComparison.Ordinal))!["value"]!;

    /// <summary>The fault number shown to users.</summary>
    [GeneratedRegex(@"\bF-[0-9A-Z]{6}\b")]
    public static partial Regex FaultNumber();

    private async Task<TeamsAnswer> PressAsync(JsonObject action, (string Id, string Value)[] inputs) =>
        await Person.PressesAsync((string)action["verb"]!, Data(action, inputs), Message);

    private JsonObject Data(JsonObject action, (string Id, string Value)[] inputs)
    {
        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        if ((string?)action["associatedInputs"] != "none")
        {
            foreach (var input in All(Card).Where(IsInput))
            {
                data[(string)input["id"]!] = (string?)input["value"] ?? "";
            }
        }

        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return data;
    }

    private JsonObject Button(string title) =>
        Actions(Card).FirstOrDefault(action => ((string?)action["title"])?.StartsWith(title, StringComparison.Ordinal) == true)
        ?? throw new InvalidOperationException($"No button '{title}' among: {string.Join(" | ", Buttons)}\n{Text}");

    private int IndexOf(BotActivity activity)
    {
        var received = Person.Received;
        for (var index = 0; index < received.Count; index++)
        {
            if (ReferenceEquals(received[index], activity) || received[index] == activity)
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsInput(JsonObject element) => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static IEnumerable<JsonObject> Actions(JsonObject card) =>
        All(card).Where(element => ((string?)element["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true
            && element["title"] is not null);

    public static IEnumerable<string> Words(JsonObject card) =>
        All(card).SelectMany(element => ((string?[])[(string?)element["text"], (string?)element["label"]]).OfType<string>());

    private static IEnumerable<JsonObject> All(JsonNode? node)
    {
        if (node is JsonObject element)
        {
            yield return element;
            foreach (var inner in element.SelectMany(pair => All(pair.Value)))
            {
                yield return inner;
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var inner in list.SelectMany(All))
            {
                yield return inner;
            }
        }
    }
}
